package io.lianluo.notification.notice;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A filter says which notices are looked for; what is null does not matter.
 *
 * @param programmes codes of the programmes; null for all
 * @param person     who is told
 * @param about      what they are about
 * @param kind       what they tell
 * @param status     where they stand
 * @param mail       where their delivery by mail stands
 */
public record NoticeFilter(@Nullable Set<String> programmes, @Nullable String person, @Nullable String about, @Nullable NoticeKind kind,
                           @Nullable NoticeStatus status, @Nullable DeliveryStatus mail) { }
