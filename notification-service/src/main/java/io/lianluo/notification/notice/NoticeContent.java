package io.lianluo.notification.notice;

import io.lianluo.domain.LocalizedText;
import io.lianluo.notification.replica.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content is what a notice says, as facts; they become sentences in the receiver's language when they are read. It holds no personal data
 * but ids.
 *
 * @param title            what the report or meeting is called
 * @param period           the report's period, where it has a name
 * @param at               when it is due, or begins
 * @param day              first or last day of an appointment
 * @param place            where a meeting is held
 * @param byCorrespondence whether a meeting is held in writing
 * @param delegateAllowed  whether a delegate may come
 * @param unitId           the unit concerned
 * @param aboutPersonId    the liaison in question, where the receiver may be another person
 * @param reason           why, in words
 * @param dueAssumed       whether the due time rests on a calendar that is not published yet; null where that was not asked
 * @param basis            the rule on which it rests; null where none is known
 */
public record NoticeContent(@Nullable LocalizedText title, @Nullable String period, @Nullable Instant at, @Nullable LocalDate day,
                            @Nullable String place, boolean byCorrespondence, boolean delegateAllowed, @Nullable UUID unitId,
                            @Nullable UUID aboutPersonId, @Nullable LocalizedText reason, @Nullable Boolean dueAssumed,
                            @Nullable Basis basis) {

    /** A report that is asked for, or overdue. */
    public static NoticeContent report(LocalizedText title, @Nullable String period, Instant dueAt, boolean dueAssumed, UUID unitId,
                                       @Nullable Basis basis) {
        return new NoticeContent(title, period, dueAt, null, null, false, false, unitId, null, null, dueAssumed, basis);
    }

    /** A meeting to which somebody of that unit is invited. */
    public static NoticeContent meeting(LocalizedText title, @Nullable Instant startsAt, @Nullable String place, boolean byCorrespondence,
                                        boolean delegateAllowed, @Nullable UUID unitId, @Nullable Basis basis) {
        return new NoticeContent(title, null, startsAt, null, place, byCorrespondence, delegateAllowed, unitId, null, null, null, basis);
    }

    /** An appointment that begins, ends or changes on that day. */
    public static NoticeContent liaison(UUID unitId, UUID liaisonPersonId, @Nullable LocalDate day, @Nullable Basis basis) {
        return new NoticeContent(null, null, null, day, null, false, false, unitId, liaisonPersonId, null, null, basis);
    }

    /** A condition about which a finding counts until that day. */
    public static NoticeContent condition(LocalizedText title, UUID unitId, UUID liaisonPersonId, LocalDate day, @Nullable Basis basis) {
        return new NoticeContent(title, null, null, day, null, false, false, unitId, liaisonPersonId, null, null, basis);
    }

    /** A unit that is no more after that day. */
    public static NoticeContent unit(UUID unitId, @Nullable LocalDate day) {
        return new NoticeContent(null, null, null, day, null, false, false, unitId, null, null, null, null);
    }

    /** A proposal to replace that liaison. */
    public static NoticeContent replacement(UUID unitId, UUID liaisonPersonId, LocalizedText reason, @Nullable Basis basis) {
        return new NoticeContent(null, null, null, null, null, false, false, unitId, liaisonPersonId, reason, null, basis);
    }
}
