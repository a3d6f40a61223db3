package io.lianluo.notification.notice;

import java.util.Set;
import java.util.UUID;
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
public record NoticeFilter(@Nullable Set<String> programmes, @Nullable UUID person, @Nullable UUID about, @Nullable NoticeKind kind,
                           @Nullable NoticeStatus status, @Nullable DeliveryStatus mail) {

    /** All notices of these programmes; of every one for null. */
    public static NoticeFilter ofProgrammes(@Nullable Set<String> codes) {
        return new NoticeFilter(codes, null, null, null, null, null);
    }

    /** Of these, those that a person is told; that anybody is for null. */
    public NoticeFilter toPerson(@Nullable UUID id) {
        return new NoticeFilter(programmes, id, about, kind, status, mail);
    }

    /** Of these, those about an object; about every one for null. */
    public NoticeFilter about(@Nullable UUID id) {
        return new NoticeFilter(programmes, person, id, kind, status, mail);
    }

    /** Of these, those that tell something; anything for null. */
    public NoticeFilter telling(@Nullable NoticeKind what) {
        return new NoticeFilter(programmes, person, about, what, status, mail);
    }

    /** Of these, those that stand there; wherever they stand for null. */
    public NoticeFilter standing(@Nullable NoticeStatus where) {
        return new NoticeFilter(programmes, person, about, kind, where, mail);
    }

    /** Of these, those whose delivery by mail stands there; wherever it stands for null. */
    public NoticeFilter withMail(@Nullable DeliveryStatus where) {
        return new NoticeFilter(programmes, person, about, kind, status, where);
    }
}
