package io.lianluo.notification.notice;

/**
 * Counts the notices of a programme by their status.
 *
 * @param programme   code of the programme
 * @param pending     under way
 * @param served      proven to have arrived
 * @param read        of these, those that were opened in the inbox
 * @param undelivered not reached by mail, waiting in the inbox
 * @param lapsed      no longer true before they left
 */
public record Tally(String programme, long pending, long served, long read, long undelivered, long lapsed) { }
