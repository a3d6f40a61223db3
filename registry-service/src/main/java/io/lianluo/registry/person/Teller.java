package io.lianluo.registry.person;

import java.util.UUID;

/** Somebody who describes people, by what they may know of those who are known already. */
public interface Teller {

    /** Tells whether they know of that person already, and may therefore name them. */
    boolean sees(UUID personId);

    /** Tells whether an office of theirs has that person now, so that they may say how they are called and reached. */
    boolean keeps(UUID personId);

    /** A teller who may know of everybody. */
    Teller OF_ALL = new Teller() {
        @Override
        public boolean sees(UUID personId) {
            return true;
        }

        @Override
        public boolean keeps(UUID personId) {
            return true;
        }
    };
}
