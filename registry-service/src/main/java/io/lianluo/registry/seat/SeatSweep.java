package io.lianluo.registry.seat;

import io.lianluo.domain.OneByOne;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the policies about seats do what time brings or a crash left undone. Any replica may; doing it twice changes nothing. */
@Component
class SeatSweep {

    private final WhenUnitChangedThenAlignSeats unitChanged;
    private final WhenProgrammePublishedThenAlignSeats programmePublished;
    private final SeatTransfers transfers;
    private final WhenVacancyTermPassedThenTell vacancyTermPassed;
    private final WhenFindingLapsesThenTell findingLapses;
    private final SeatsAhead ahead;

    SeatSweep(WhenUnitChangedThenAlignSeats unitChanged, WhenProgrammePublishedThenAlignSeats programmePublished, SeatTransfers transfers,
              WhenVacancyTermPassedThenTell vacancyTermPassed, WhenFindingLapsesThenTell findingLapses, SeatsAhead ahead) {
        this.unitChanged = unitChanged;
        this.programmePublished = programmePublished;
        this.transfers = transfers;
        this.vacancyTermPassed = vacancyTermPassed;
        this.findingLapses = findingLapses;
        this.ahead = ahead;
    }

    @Scheduled(fixedDelayString = "${lianluo.registry.sweep:PT5S}")
    void sweep() {
        OneByOne.all(unitChanged::catchUp, programmePublished::catchUp, transfers::catchUp, ahead::catchUp, vacancyTermPassed::catchUp,
                findingLapses::catchUp);
    }
}
