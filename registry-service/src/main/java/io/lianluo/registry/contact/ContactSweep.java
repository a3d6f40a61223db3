package io.lianluo.registry.contact;

import io.lianluo.domain.OneByOne;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the policies about contact details do what time brings. Any replica may; doing it twice changes nothing. */
@Component
class ContactSweep {

    private final WhenPeriodBeginsThenAskLiaisons periodBegins;
    private final WhenConfirmationMissedThenTell confirmationMissed;
    private final ContactService contacts;

    ContactSweep(WhenPeriodBeginsThenAskLiaisons periodBegins, WhenConfirmationMissedThenTell confirmationMissed, ContactService contacts) {
        this.periodBegins = periodBegins;
        this.confirmationMissed = confirmationMissed;
        this.contacts = contacts;
    }

    @Scheduled(fixedDelayString = "${lianluo.registry.sweep:PT5S}")
    void sweep() {
        OneByOne.all(periodBegins::catchUp, confirmationMissed::catchUp, contacts::forget);
    }
}
