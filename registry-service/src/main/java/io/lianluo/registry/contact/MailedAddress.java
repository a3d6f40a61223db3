package io.lianluo.registry.contact;

import io.lianluo.domain.Aggregate;

/**
 * An address to which mail was sent on a day although nobody confirmed it: at most three, so that nobody's mail is flooded by what others
 * claim. The address itself is not kept.
 */
public final class MailedAddress extends Aggregate<MailedAddressEvent> {

    private static final int MOST = 3;

    private final String id;
    private int mails;

    private MailedAddress(String id, int mails) {
        this.id = id;
        this.mails = mails;
    }

    /** An address on a day, by an id that stands for both. */
    public static MailedAddress restore(String id, int mails) {
        return new MailedAddress(id, mails);
    }

    /**
     * Counts a mail; has no effect once there were as many as may be.
     *
     * @return whether it may be sent
     */
    public boolean mail() {
        if (mails >= MOST) {
            return false;
        }
        mails++;
        raise(new MailedAddressEvent.Mailed());
        return true;
    }

    /** The number of mails that were sent. */
    public int mails() {
        return mails;
    }

    @Override
    public String id() {
        return id;
    }
}
