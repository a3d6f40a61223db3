package io.lianluo.eventing;

/**
 * Keeps what an event says unreadable while it waits in the store, and in whatever the store keeps of it afterwards: old pages, logs,
 * backups. A service that tells of people has one as a bean; without one, events wait as they are.
 */
public interface OutboxSeal {

    /** Leaves everything as it is. */
    OutboxSeal NONE = new OutboxSeal() {
        @Override
        public boolean covers(String topic) {
            return false;
        }

        @Override
        public String key() {
            throw new IllegalStateException("nothing is sealed here");
        }

        @Override
        public byte[] seal(String event, byte[] value) {
            throw new IllegalStateException("nothing is sealed here");
        }

        @Override
        public byte[] open(String event, byte[] sealed) {
            throw new IllegalStateException("a sealed event waits, and no OutboxSeal is there to open it");
        }
    };

    /** Whether what goes to that topic waits sealed. */
    boolean covers(String topic);

    /** Name of the key that seals now; by it is known when an older one has nothing to open any more. */
    String key();

    /** Seals the bytes of the event of that id; they open for no other. */
    byte[] seal(String event, byte[] value);

    /**
     * The bytes of the event of that id as they were before they were sealed, perhaps by an older release or with an older key.
     *
     * @throws IllegalStateException if they cannot be opened here
     */
    byte[] open(String event, byte[] sealed);
}
