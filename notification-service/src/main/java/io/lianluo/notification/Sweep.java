package io.lianluo.notification;

import io.lianluo.notification.dispatch.AddressLetterDispatch;
import io.lianluo.notification.dispatch.MailDispatch;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets what is due leave; each replica of the service does it, and none does what another did. */
@Component
class Sweep {

    private final MailDispatch dispatch;
    private final AddressLetterDispatch letters;

    Sweep(MailDispatch dispatch, AddressLetterDispatch letters) {
        this.dispatch = dispatch;
        this.letters = letters;
    }

    @Scheduled(fixedDelayString = "${lianluo.notification.sweep:PT5S}")
    void sweep() {
        dispatch.sweep();
        letters.sweep();
    }
}
