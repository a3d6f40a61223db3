package io.lianluo.notification.notice;

import io.lianluo.access.Visibility;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filter says which notices are looked for; what is null does not matter.
 *
 * @param visible    the part of all there is that the caller may see
 * @param programme  code of the programme
 * @param person     who is told
 * @param about      what they are about
 * @param kind       what they tell
 * @param status     where they stand
 * @param mail       where their delivery by mail stands
 */
public record NoticeFilter(Visibility visible, @Nullable String programme, @Nullable UUID person, @Nullable UUID about, @Nullable NoticeKind kind,
                           @Nullable NoticeStatus status, @Nullable DeliveryStatus mail) {

    /** The notices that may be seen. */
    public static NoticeFilter seenBy(Visibility visible) {
        return new NoticeFilter(visible, null, null, null, null, null, null);
    }

    /** Of these, those of a programme; of every one for null. */
    public NoticeFilter inProgramme(@Nullable String code) {
        return new NoticeFilter(visible, code, person, about, kind, status, mail);
    }

    /** Of these, those that a person is told; that anybody is for null. */
    public NoticeFilter toPerson(@Nullable UUID id) {
        return new NoticeFilter(visible, programme, id, about, kind, status, mail);
    }

    /** Of these, those about an object; about every one for null. */
    public NoticeFilter about(@Nullable UUID id) {
        return new NoticeFilter(visible, programme, person, id, kind, status, mail);
    }

    /** Of these, those that tell something; anything for null. */
    public NoticeFilter telling(@Nullable NoticeKind what) {
        return new NoticeFilter(visible, programme, person, about, what, status, mail);
    }

    /** Of these, those that stand there; wherever they stand for null. */
    public NoticeFilter standing(@Nullable NoticeStatus where) {
        return new NoticeFilter(visible, programme, person, about, kind, where, mail);
    }

    /** Of these, those whose delivery by mail stands there; wherever it stands for null. */
    public NoticeFilter withMail(@Nullable DeliveryStatus where) {
        return new NoticeFilter(visible, programme, person, about, kind, status, where);
    }
}
