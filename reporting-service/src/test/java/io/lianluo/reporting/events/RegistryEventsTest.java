package io.lianluo.reporting.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.lianluo.access.Erasure;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.common.v1.Cadence;
import io.lianluo.events.common.v1.DueRule;
import io.lianluo.events.common.v1.Term;
import io.lianluo.events.common.v1.TermUnit;
import io.lianluo.events.registry.v1.ProgrammePublished;
import io.lianluo.events.registry.v1.ReportDuty;
import io.lianluo.events.registry.v1.RestDayRule;
import io.lianluo.reporting.obligation.WhenCalendarPublishedThenRecount;
import io.lianluo.reporting.obligation.WhenSeatChangesThenFollow;
import io.lianluo.reporting.opening.OpenObligations;
import io.lianluo.reporting.regime.ProgrammeVersion;
import io.lianluo.reporting.regime.Regimes;
import io.lianluo.reporting.roster.Roster;
import io.lianluo.testing.TestProgrammes;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;

/** Symbols that only a newer registry knows come as UNKNOWN: nothing is opened wrongly by them, and no message dies of them. */
class RegistryEventsTest {

    private final Regimes regimes = mock();
    private final RegistryEvents events = new RegistryEvents(regimes, mock(Roster.class), mock(OpenObligations.class),
            mock(WhenSeatChangesThenFollow.class), mock(WhenCalendarPublishedThenRecount.class), new Erasure(List.of()));

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN")
    void everyUnitOfATermIsRead(TermUnit unit) {
        var duty = heard(Cadence.MONTHLY, new Term(3, unit));
        assertThat(duty.due().within()).isEqualTo(new io.lianluo.workingtime.Term(3, io.lianluo.workingtime.TermUnit.valueOf(unit.name())));
        assertThat(duty.cadence()).isEqualTo(io.lianluo.workingtime.Cadence.MONTHLY);
    }

    @Test
    void aDutyWhoseTermNobodyHereCanCountIsNotOpened() {
        assertThat(heard(Cadence.MONTHLY, new Term(3, TermUnit.UNKNOWN)).cadence()).isNull();
        assertThat(heard(Cadence.ON_REQUEST, new Term(3, TermUnit.UNKNOWN)).onDemand()).isFalse();
        assertThat(heard(Cadence.ON_REQUEST, null).onDemand()).isTrue();
    }

    @Test
    void aDutyOfAnUnknownCadenceIsNotOpened() {
        assertThat(heard(Cadence.UNKNOWN, null).cadence()).isNull();
        assertThat(heard(Cadence.UNKNOWN, null).onDemand()).isFalse();
    }

    @Test
    void aDutyIsDueOnADayOfTheWeekAtATimeOfDay() {
        DueRule friday = DueRule.newBuilder().setOnWeekday(io.lianluo.events.common.v1.DayOfWeek.FRIDAY).setAtTime("17:00").build();
        io.lianluo.reporting.regime.ReportDuty heard = heard(TestProgrammes.reportDuty("rounds", "department", Cadence.WEEKLY, friday));

        assertThat(heard.due().onWeekday()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(heard.due().atTime()).isEqualTo(LocalTime.of(17, 0));
    }

    @Test
    void aDutyOnADayOfTheWeekThatIsNotKnownIsNotOpened() {
        DueRule unknown = DueRule.newBuilder().setOnWeekday(io.lianluo.events.common.v1.DayOfWeek.UNKNOWN).build();

        assertThat(heard(TestProgrammes.reportDuty("rounds", "department", Cadence.WEEKLY, unknown)).cadence()).isNull();
    }

    @Test
    void aDutyOfSomeUnitsAloneIsNotOpenedForAll() {
        assertThat(heard(TestProgrammes.reportDuty("inspection", "department", Cadence.MONTHLY, DueRule.newBuilder().build())
                .setCategories(List.of("old-quarter"))).cadence()).isNull();
    }

    private io.lianluo.reporting.regime.ReportDuty heard(Cadence cadence, @Nullable Term within) {
        return heard(TestProgrammes.reportDuty("monthly-report", "department", cadence, DueRule.newBuilder().setWithin(within).build()));
    }

    private io.lianluo.reporting.regime.ReportDuty heard(ReportDuty.Builder builder) {
        ReportDuty duty = builder.build();
        ProgrammePublished programme = TestProgrammes.programme("hospital").setReportDuties(List.of(duty)).setEndsOnHoliday(RestDayRule.UNKNOWN).build();
        EventMeta meta = new EventMeta(UUID.randomUUID(), "type", "/registry", "hospital/1", 1, Instant.EPOCH, "registry.programme-published.v1", null);

        events.on(programme, meta);

        ArgumentCaptor<ProgrammeVersion> kept = ArgumentCaptor.captor();
        verify(regimes, atLeastOnce()).keep(any(), kept.capture());
        return kept.getValue().duties().getFirst();
    }
}
