package io.lianluo.notification.reachability;

import java.time.Instant;

/** Keeps which persons can be reached by mail, as far as is known. */
public interface Reachabilities {

    /** Tells whether mail to the address of that edition of the person's contact details was refused. */
    boolean failed(String personId, long edition);

    /** Keeps that it was refused as that notice was sent. */
    void refused(String personId, long edition, String noticeId, Instant now);
}
