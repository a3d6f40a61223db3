package io.lianluo.endtoend;

import static io.lianluo.endtoend.Clients.granted;

import io.lianluo.client.ApiException;
import io.lianluo.client.ApiResponse;
import io.lianluo.client.assessment.ProposalsApi;
import io.lianluo.client.assessment.model.PageProposal;
import io.lianluo.client.assessment.model.Proposal;
import io.lianluo.client.meeting.MeetingsApi;
import io.lianluo.client.meeting.model.AttendanceEntry;
import io.lianluo.client.meeting.model.AttendanceRequest;
import io.lianluo.client.meeting.model.CallRequest;
import io.lianluo.client.meeting.model.Meeting;
import io.lianluo.client.meeting.model.PageMeeting;
import io.lianluo.client.notification.model.PageNotice;
import io.lianluo.client.registry.model.AppointmentRequest;
import io.lianluo.client.registry.model.Holder;
import io.lianluo.client.registry.model.PageEntryView;
import io.lianluo.client.registry.model.PageSeatView;
import io.lianluo.client.registry.model.PersonDescription;
import io.lianluo.client.registry.model.SeatView;
import io.lianluo.client.reporting.model.AskRequest;
import io.lianluo.client.reporting.model.PageObligation;
import io.lianluo.client.reporting.model.ReportTitle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One liaison's way through all five contexts, by public interfaces alone: appointed, asked twice, silent twice, told, absent from a
 * meeting, proposed for replacement, succeeded. What happens between the steps is up to whoever plays it.
 */
final class Story {

    static final String PROGRAMME = "auto-trade-association";

    /** The moments at which the story can be disturbed: each comes after the step of that name has begun to take effect. */
    enum Moment { ROSTER_CAME_IN, ITEM_ASKED, ITEM_MISSING, MEETING_CALLED, PROPOSAL_MADE }

    /** Disturbs, or not. */
    interface Disturbance {
        void at(Moment moment);
    }

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Seconds to act: a miss counts only if the notice was served with half of them left. */
    private static final long TIME_TO_ACT = 30;
    /** From yesterday the successor answers for all that falls due in the story; from today it would depend on the hour. */
    private static final LocalDate YESTERDAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
    private static final String ROSTER = """
            type,unit,unit_name,unit_kind,parent,credit_code,programmes,programme,name,id_number,mobile,email,language,since,reason
            unit,tza-1,示例会员单位一,member-unit,,,auto-trade-association,,示例·甲,%s,13800000001,head@sample.example,zh,2026-07-01,
            liaison,tza-1,,,,,,auto-trade-association,示例·乙,%s,13800000002,liaison@sample.example,en,2026-07-01,taken-over
            unit,tza-2,示例会员单位二,member-unit,,,auto-trade-association,,示例·丙,%s,13800000003,other@sample.example,zh,2026-07-01,
            """.formatted(SampleRoster.idNumber(1), SampleRoster.idNumber(2), SampleRoster.idNumber(3));

    private final Platform platform;
    private final Path repository;
    private final long outageSeconds;
    private final Api files;
    private final Clients operator;
    private final Clients secretariat;

    /**
     * A story on that platform.
     *
     * @param outage how long a service may be away: what is due sooner would be over before people can be told, and then nobody is
     */
    Story(Platform platform, Path repository, Duration outage) {
        this.platform = platform;
        this.repository = repository;
        this.outageSeconds = outage.toSeconds();
        this.files = Api.operator(platform);
        this.operator = Clients.operator(platform);
        this.secretariat = operator.as("secretariat:" + PROGRAMME);
    }

    /** Plays it to its end. */
    void play(Disturbance disturbance) {
        publish("registry-service/calendars/cn-2026.yaml", "/calendars");
        publish("registry-service/programmes/" + PROGRAMME + ".yaml", "/programmes");
        JsonNode report = files.upload(platform.registry(), "/roster-imports", "text/csv", ROSTER);
        if (!report.get("rejected").isEmpty()) {
            throw new IllegalStateException(report.toString());
        }
        disturbance.at(Moment.ROSTER_CAME_IN);
        Waiting.until("the seat is filled", PATIENCE, () -> seats(false).size() == 1 && seats(true).size() == 1);

        // All three are due soon after each other, so that little is left to wait for: the first item, then the meeting, then the second item.
        ask("first", Math.max(TIME_TO_ACT, outageSeconds));
        told("REPORT_REQUESTED", liaison(), 1);
        disturbance.at(Moment.ITEM_ASKED);
        ask("second", TIME_TO_ACT + outageSeconds);
        told("REPORT_REQUESTED", liaison(), 2);
        Meeting meeting = call(disturbance);
        missing(1);
        disturbance.at(Moment.ITEM_MISSING);
        told("REPORT_OVERDUE", liaison(), 1);
        hold(meeting);

        missing(2);
        told("REPORT_OVERDUE", liaison(), 2);
        Waiting.until("a replacement is drafted", PATIENCE, () -> proposals().size() == 1);
        issue(proposals().getFirst().getId());
        disturbance.at(Moment.PROPOSAL_MADE);
        told("REPLACEMENT_PROPOSED", liaison(), 1);
        told("REPLACEMENT_PROPOSED", head(), 1);
        archived();
        succeed();
    }

    /** Nobody is told of a draft before the office issues it. */
    private void issue(UUID proposal) {
        if (served("REPLACEMENT_PROPOSED", liaison()) > 0) {
            throw new IllegalStateException("somebody was told of a draft");
        }
        ProposalsApi proposals = secretariat.proposals();
        String version = version(granted(() -> proposals.getProposalWithHttpInfo(proposal)));
        granted(() -> proposals.issueProposal(proposal, version, null));
    }

    /** Calls the meeting of the year, and waits until the liaison is told. */
    private Meeting call(Disturbance disturbance) {
        Waiting.until("the year's meeting is planned", PATIENCE, () -> !meetings("PLANNED").isEmpty());
        Meeting planned = meetings("PLANNED").getFirst();
        MeetingsApi meetings = secretariat.meetings();
        String version = version(granted(() -> meetings.getMeetingWithHttpInfo(planned.getId())));
        Meeting called = granted(() -> meetings.callMeeting(planned.getId(), version, new CallRequest().startsAt(OffsetDateTime.now(ZoneOffset.UTC)
                .plusSeconds(outageSeconds)).place("示例会议室").mode(CallRequest.ModeEnum.IN_PERSON).shortNoticeReason("示例：临时召开"), null));
        disturbance.at(Moment.MEETING_CALLED);
        told("MEETING_CALLED", liaison(), 1);
        return called;
    }

    /** Holds the meeting without the liaison when it begins. */
    private void hold(Meeting meeting) {
        OffsetDateTime begins = Objects.requireNonNull(meeting.getStartsAt());
        Waiting.until("it begins", PATIENCE, () -> OffsetDateTime.now(ZoneOffset.UTC).isAfter(begins));
        MeetingsApi meetings = secretariat.meetings();
        granted(() -> meetings.holdMeeting(meeting.getId(), null, null));
        granted(() -> meetings.recordAttendance(meeting.getId(), new AttendanceRequest().entries(List.of(new AttendanceEntry().seatId(seat())
                .outcome(AttendanceEntry.OutcomeEnum.UNEXCUSED))), null));
    }

    /** The registry tells of the liaison what the others told. */
    private void archived() {
        UUID liaison = holder().getLiaisonId();
        Waiting.until("all of it is in the liaison's archive", PATIENCE, () -> Clients.all(
                cursor -> operator.liaisons().listArchive(liaison, null, null, Clients.MOST, cursor), PageEntryView::getItems, PageEntryView::getNext).stream()
                .map(entry -> entry.getKind().getValue()).toList()
                .equals(List.of("REPLACEMENT_PROPOSED", "REPORT_MISSING", "ABSENT", "REPORT_MISSING", "APPOINTED")));
    }

    private void succeed() {
        UUID seat = seat();
        String version = version(granted(() -> operator.seats().getSeatWithHttpInfo(seat)));
        granted(() -> secretariat.seats().appointLiaison(seat, version, new AppointmentRequest().since(YESTERDAY).decision("示例〔2026〕1号").person(new PersonDescription()
                .name("示例·丁").idNumber(SampleRoster.idNumber(4)).mobile("13800000004").email("successor@sample.example").language("zh")), null));
        Waiting.until("the successor is told", PATIENCE, () -> served("APPOINTED", liaison()) == 1);
    }

    // What the story reads

    UUID seat() {
        return seats(false).getFirst().getId();
    }

    private Holder holder() {
        return Objects.requireNonNull(seats(false).getFirst().getHolder());
    }

    private UUID liaison() {
        return holder().getPersonId();
    }

    private UUID head() {
        UUID unit = seats(false).getFirst().getUnitId();
        return Objects.requireNonNull(granted(() -> operator.units().getUnit(unit, null)).getHeadId());
    }

    private List<SeatView> seats(boolean vacant) {
        return Clients.all(cursor -> operator.seats().listSeats(PROGRAMME, null, vacant, null, null, Clients.MOST, cursor), PageSeatView::getItems, PageSeatView::getNext);
    }

    private List<Meeting> meetings(String status) {
        return Clients.all(cursor -> operator.meetings().listMeetings(PROGRAMME, status, null, null, Clients.MOST, cursor), PageMeeting::getItems, PageMeeting::getNext);
    }

    private List<Proposal> proposals() {
        UUID seat = seat();
        return Clients.all(cursor -> secretariat.proposals().listProposals(PROGRAMME, seat, null, Clients.MOST, cursor), PageProposal::getItems, PageProposal::getNext);
    }

    private long served(String kind, UUID person) {
        return Clients.all(cursor -> operator.notices().listNotices(PROGRAMME, person, null, kind, "SERVED", null, Clients.MOST, cursor), PageNotice::getItems,
                PageNotice::getNext).size();
    }

    private static String version(ApiResponse<?> answer) {
        return answer.getHeaders().get("etag").getFirst();
    }

    // What the story does

    private void publish(String file, String path) {
        try {
            files.upload(platform.registry(), path, "application/yaml", Files.readString(repository.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reporting refuses until it knows the programme and the seat, which come by two topics; what it refuses changes nothing. */
    private void ask(String title, long seconds) {
        Waiting.until("reporting takes the item", PATIENCE, () -> {
            try {
                return !secretariat.obligations().requestReports(new AskRequest().programme(PROGRAMME).duty("commissioned-item").seats(List.of(seat()))
                        .title(new ReportTitle().zh(title).en(title)).dueAt(OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(seconds)), UUID.randomUUID().toString()).isEmpty();
            } catch (ApiException notYet) {
                return false;
            }
        });
    }

    private void missing(int times) {
        UUID seat = seat();
        Waiting.until("an asked item is missing", PATIENCE, () -> Clients.all(cursor -> operator.obligations().listObligations(PROGRAMME, seat, null,
                "commissioned-item", "MISSING", null, Clients.MOST, cursor), PageObligation::getItems, PageObligation::getNext).size() == times);
    }

    private void told(String kind, UUID person, int times) {
        Waiting.until(kind + " is served to " + person, PATIENCE, () -> served(kind, person) == times);
    }
}
