package io.lianluo.registry;

import io.lianluo.registry.advice.AdviceService;
import io.lianluo.registry.advice.Replies;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.privacy.Accesses;
import io.lianluo.registry.privacy.ErasureService;
import io.lianluo.registry.programme.ProgrammeService;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.roster.RosterService;
import io.lianluo.registry.seat.Acts;
import io.lianluo.registry.seat.SeatCorrections;
import io.lianluo.registry.seat.PreviewService;
import io.lianluo.registry.seat.SeatService;
import io.lianluo.registry.seat.SeatTransfers;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.WhenProgrammePublishedThenAlignSeats;
import io.lianluo.registry.seat.WhenUnitChangedThenAlignSeats;
import io.lianluo.registry.signal.Signals;
import io.lianluo.registry.unit.UnitService;
import io.lianluo.registry.unit.Units;
import io.lianluo.registry.unit.WhenUnitChanged;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the parts that know no framework. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    @Bean
    ProgrammeService programmeService(Programmes programmes, Clock clock) {
        return new ProgrammeService(programmes, clock);
    }

    @Bean
    PreviewService previewService(Programmes programmes, Units units, Seats seats, Clock clock) {
        return new PreviewService(programmes, units, seats, clock);
    }

    @Bean
    PersonService personService(Persons persons) {
        return new PersonService(persons);
    }

    @Bean
    UnitService unitService(Units units, PersonService persons, WhenUnitChanged then) {
        return new UnitService(units, persons, then);
    }

    @Bean
    SeatService seatService(Seats seats, Programmes programmes, PersonService persons, Acts acts) {
        return new SeatService(seats, programmes, persons, acts);
    }

    @Bean
    SeatCorrections seatCorrections(Seats seats, Programmes programmes, PersonService persons, Acts acts) {
        return new SeatCorrections(seats, programmes, persons, acts);
    }

    @Bean
    SeatTransfers seatTransfers(Seats seats, Programmes programmes, Persons persons, Acts acts) {
        return new SeatTransfers(seats, programmes, persons, acts);
    }

    @Bean
    AdviceService adviceService(Signals signals, Replies replies, Programmes programmes, Acts acts) {
        return new AdviceService(signals, replies, programmes, acts);
    }

    @Bean
    WhenUnitChangedThenAlignSeats whenUnitChanged(Units units, Seats seats, Programmes programmes, Persons persons, Clock clock) {
        return new WhenUnitChangedThenAlignSeats(units, seats, programmes, persons, clock);
    }

    @Bean
    WhenProgrammePublishedThenAlignSeats whenProgrammePublished(Units units, Seats seats, Programmes programmes, Persons persons, Clock clock) {
        return new WhenProgrammePublishedThenAlignSeats(units, seats, programmes, persons, clock);
    }

    @Bean
    ErasureService erasureService(Persons persons, Seats seats, Units units, Accesses accesses, Clock clock) {
        return new ErasureService(persons, seats, units, accesses, clock);
    }

    @Bean
    RosterService rosterService(Units units, UnitService unitService, PersonService personService, Programmes programmes, Seats seats,
                                SeatService seatService, Clock clock) {
        return new RosterService(units, unitService, personService, programmes, seats, seatService, clock);
    }
}
