package io.lianluo.meeting.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.lianluo.access.Erasure;
import io.lianluo.access.mongo.TitleReplica;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.common.v1.Cadence;
import io.lianluo.events.common.v1.Term;
import io.lianluo.events.common.v1.TermUnit;
import io.lianluo.events.registry.v1.MeetingDuty;
import io.lianluo.events.registry.v1.ProgrammePublished;
import io.lianluo.events.registry.v1.RestDayRule;
import io.lianluo.meeting.meeting.MeetingService;
import io.lianluo.meeting.meeting.WhenSeatChangesThenInvite;
import io.lianluo.meeting.planning.MeetingPlanner;
import io.lianluo.meeting.programme.Calendars;
import io.lianluo.meeting.programme.Programme;
import io.lianluo.meeting.programme.Programmes;
import io.lianluo.meeting.roster.Roster;
import io.lianluo.testing.TestProgrammes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;

/** Symbols that only a newer registry knows come as UNKNOWN: nothing is planned wrongly by them, and no message dies of them. */
class RegistryEventsTest {

    private final Programmes programmes = mock();
    private final RegistryEvents events = new RegistryEvents(programmes, mock(Calendars.class), mock(Roster.class), mock(TitleReplica.class),
            mock(MeetingService.class), mock(MeetingPlanner.class), mock(WhenSeatChangesThenInvite.class), new Erasure(List.of()));

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN")
    void everyUnitOfATermIsRead(TermUnit unit) {
        var duty = heard(Cadence.MONTHLY, new Term(3, unit));
        assertThat(duty.notice()).isEqualTo(new io.lianluo.workingtime.Term(3, io.lianluo.workingtime.TermUnit.valueOf(unit.name())));
        assertThat(duty.cadence()).isEqualTo(io.lianluo.workingtime.Cadence.MONTHLY);
    }

    @Test
    void aMeetingWhoseNoticeTermNobodyHereCanCountIsNotPlanned() {
        assertThat(heard(Cadence.MONTHLY, new Term(3, TermUnit.UNKNOWN)).cadence()).isNull();
        assertThat(heard(Cadence.MONTHLY, null).cadence()).isEqualTo(io.lianluo.workingtime.Cadence.MONTHLY);
    }

    @Test
    void aMeetingOfAnUnknownCadenceIsNotPlanned() {
        assertThat(heard(Cadence.UNKNOWN, null).cadence()).isNull();
    }

    private io.lianluo.meeting.programme.MeetingDuty heard(Cadence cadence, @Nullable Term notice) {
        MeetingDuty duty = TestProgrammes.meetingDuty("regular-meeting", "member", cadence).setNotice(notice).build();
        ProgrammePublished programme = TestProgrammes.programme("association").setMeetingDuties(List.of(duty)).setEndsOnHoliday(RestDayRule.UNKNOWN).build();
        EventMeta meta = new EventMeta(UUID.randomUUID(), "type", "/registry", "association/1", 1, Instant.EPOCH, "registry.programme-published.v1", null);

        events.on(programme, meta);

        ArgumentCaptor<Programme> kept = ArgumentCaptor.captor();
        verify(programmes, atLeastOnce()).keep(any(), kept.capture());
        return kept.getValue().duties().getFirst();
    }
}
