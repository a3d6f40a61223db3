package io.lianluo.registry.programme.duty;

import io.lianluo.domain.LocalizedText;
import io.lianluo.workingtime.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that somebody must hold and the holders of a seat must attend.
 *
 * @param id              identity among the duties of the programme, such as regular-meeting
 * @param title           what it is called
 * @param seat            id of the seat rule whose holders attend
 * @param cadence         how often it is held; always one with periods
 * @param atLeast         the least number of meetings in each period
 * @param atMost          the greatest number; null when there is no limit
 * @param notice          how long before the meeting it must be called; null when the regulation is silent
 * @param delegateAllowed whether a delegate may come instead
 * @param scope           for which circle it is held, and who calls it
 * @param handling        how it is prepared, held and recorded
 * @param articles        numbers of the articles that it follows from
 */
public record MeetingDuty(String id, LocalizedText title, String seat, Cadence cadence, int atLeast, @Nullable Integer atMost,
                          @Nullable Term notice, boolean delegateAllowed, MeetingScope scope, MeetingHandling handling,
                          List<String> articles) { }
