package io.lianluo.registry.contact;

import java.time.LocalDate;

/** This store counts how much mail was sent to addresses that nobody confirmed. */
public interface MailedAddresses {

    /** Counts a mail to that address on that day, and says whether it may be sent. */
    boolean mail(String address, LocalDate day);

    /** Forgets some of what was sent before that day. */
    void forget(LocalDate before);
}
