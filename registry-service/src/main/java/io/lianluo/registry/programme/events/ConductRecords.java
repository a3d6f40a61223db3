package io.lianluo.registry.programme.events;

import static io.lianluo.registry.programme.events.CommonRecords.cadence;
import static io.lianluo.registry.programme.events.CommonRecords.each;
import static io.lianluo.registry.programme.events.CommonRecords.ifSaid;
import static io.lianluo.registry.programme.events.CommonRecords.term;
import static io.lianluo.registry.programme.events.CommonRecords.text;

import io.lianluo.events.registry.v1.AllowanceRule;
import io.lianluo.events.registry.v1.AllowanceShare;
import io.lianluo.events.registry.v1.Answerer;
import io.lianluo.events.registry.v1.Checker;
import io.lianluo.events.registry.v1.ConfidentialityClass;
import io.lianluo.events.registry.v1.CourseStep;
import io.lianluo.events.registry.v1.DuesRule;
import io.lianluo.events.registry.v1.MatterRule;
import io.lianluo.events.registry.v1.NoticeOccasion;
import io.lianluo.events.registry.v1.NoticeReceiver;
import io.lianluo.events.registry.v1.NoticeRule;
import io.lianluo.events.registry.v1.Reader;
import io.lianluo.events.registry.v1.SanctionEffect;
import io.lianluo.events.registry.v1.SanctionStep;
import io.lianluo.events.registry.v1.Severity;
import io.lianluo.registry.programme.conduct.MatterCourse;

/** Records of what else holders live by: matters, sanctions, dues, allowance, confidentiality and notices. */
final class ConductRecords {

    private ConductRecords() { }

    static MatterRule matter(io.lianluo.registry.programme.conduct.MatterRule matter) {
        return MatterRule.newBuilder().setId(matter.id()).setTitle(text(matter.title())).setAnsweredBy(answerer(matter.answeredBy())).setWithin(term(matter.within()))
                .setConfidentiality(matter.confidentiality()).setWithoutSubject(matter.withoutSubject())
                .setCourse(each(matter.course().steps(), ConductRecords::step)).setMilestones(matter.course().milestones())
                .setSeverities(each(matter.course().severities(), severity -> new Severity(severity.id(), text(severity.title()), term(severity.within()))))
                .setCheckedBy(ifSaid(matter.course().checkedBy(), ConductRecords::checker)).setArticles(matter.articles()).build();
    }

    static SanctionStep sanction(io.lianluo.registry.programme.conduct.SanctionStep step) {
        return SanctionStep.newBuilder().setId(step.id()).setTitle(text(step.title())).setHearing(ifSaid(step.hearing(), CommonRecords::term))
                .setEffect(effect(step.effect())).setIssuedBy(CommonRecords.actor(step.issuedBy())).setArticles(step.articles()).build();
    }

    static DuesRule dues(io.lianluo.registry.programme.conduct.DuesRule dues) {
        return new DuesRule(dues.opensOnDay(), dues.dueOnDay(), each(dues.reminders(), CommonRecords::reminder), dues.articles());
    }

    static AllowanceRule allowance(io.lianluo.registry.programme.conduct.AllowanceRule allowance) {
        return new AllowanceRule(cadence(allowance.every()), each(allowance.shares(), share -> new AllowanceShare(share.grade(), share.percent())), allowance.articles());
    }

    static ConfidentialityClass confidentiality(io.lianluo.registry.programme.conduct.ConfidentialityClass of) {
        return new ConfidentialityClass(of.id(), text(of.title()), of.readers().stream().sorted().map(ConductRecords::reader).toList(), of.recorded(), of.articles());
    }

    static NoticeRule notice(io.lianluo.registry.programme.conduct.NoticeRule notice) {
        return NoticeRule.newBuilder().setId(notice.id()).setOccasion(occasion(notice.when()))
                .setTo(notice.to().stream().sorted().map(ConductRecords::receiver).toList()).setAfter(ifSaid(notice.after(), CommonRecords::term)).setArticles(notice.articles()).build();
    }

    private static CourseStep step(MatterCourse.CourseStep step) {
        return CourseStep.newBuilder().setId(step.id()).setTitle(text(step.title())).setBy(answerer(step.by())).setWithin(ifSaid(step.within(), CommonRecords::term)).build();
    }

    private static Checker checker(MatterCourse.Checker checker) {
        return switch (checker) {
            case RAISER -> Checker.RAISER;
            case ANOTHER -> Checker.ANOTHER;
            case AUTHORITY -> Checker.AUTHORITY;
        };
    }

    private static Answerer answerer(io.lianluo.registry.programme.conduct.MatterRule.Answerer answerer) {
        return switch (answerer) {
            case LIAISON -> Answerer.LIAISON;
            case UNIT_HEAD -> Answerer.UNIT_HEAD;
            case AUTHORITY -> Answerer.AUTHORITY;
        };
    }

    private static SanctionEffect effect(io.lianluo.registry.programme.conduct.SanctionStep.Effect effect) {
        return switch (effect) {
            case NONE -> SanctionEffect.NONE;
            case SUSPENDED -> SanctionEffect.SUSPENDED;
            case DISMISSED -> SanctionEffect.DISMISSED;
        };
    }

    private static Reader reader(io.lianluo.registry.programme.conduct.ConfidentialityClass.Reader reader) {
        return switch (reader) {
            case PUBLIC -> Reader.PUBLIC;
            case LIAISONS -> Reader.LIAISONS;
            case OWN_LIAISON -> Reader.OWN_LIAISON;
            case LINE_OF_DUTY -> Reader.LINE_OF_DUTY;
            case UNIT_HEAD -> Reader.UNIT_HEAD;
            case AUTHORITY -> Reader.AUTHORITY;
        };
    }

    private static NoticeOccasion occasion(io.lianluo.registry.programme.conduct.NoticeRule.Occasion occasion) {
        return switch (occasion) {
            case APPOINTED -> NoticeOccasion.APPOINTED;
            case SEAT_VACANT -> NoticeOccasion.SEAT_VACANT;
            case FILING_OVERDUE -> NoticeOccasion.FILING_OVERDUE;
            case REPORT_HANDED_IN -> NoticeOccasion.REPORT_HANDED_IN;
            case REPORT_OVERDUE -> NoticeOccasion.REPORT_OVERDUE;
            case MATTER_OVERDUE -> NoticeOccasion.MATTER_OVERDUE;
            case MEETING_MISSING -> NoticeOccasion.MEETING_MISSING;
            case REPLACEMENT_PROPOSED -> NoticeOccasion.REPLACEMENT_PROPOSED;
            case AWARDED -> NoticeOccasion.AWARDED;
        };
    }

    private static NoticeReceiver receiver(io.lianluo.registry.programme.conduct.NoticeRule.Receiver receiver) {
        return switch (receiver) {
            case LIAISON -> NoticeReceiver.LIAISON;
            case ALL_LIAISONS -> NoticeReceiver.ALL_LIAISONS;
            case UNIT_HEAD -> NoticeReceiver.UNIT_HEAD;
            case SUPERIOR -> NoticeReceiver.SUPERIOR;
            case SECRETARIAT -> NoticeReceiver.SECRETARIAT;
            case LEADER -> NoticeReceiver.LEADER;
        };
    }
}
