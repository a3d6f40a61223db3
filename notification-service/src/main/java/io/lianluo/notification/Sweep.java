package io.lianluo.notification;

import io.lianluo.notification.dispatch.MailDispatch;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets what is due leave; each replica of the service does it, and none does what another did. */
@Component
class Sweep {

    private final MailDispatch dispatch;

    Sweep(MailDispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Scheduled(fixedDelayString = "${lianluo.notification.sweep:PT5S}")
    void sweep() {
        dispatch.sweep();
    }
}
