package io.lianluo.registry.person;

/** Somebody who describes people, by what they may know of those who are known already. */
public interface Teller {

    /** Whether they know of that person already, and may therefore name them. */
    boolean sees(String personId);

    /** Whether an office of theirs has that person now, so that they may say how they are called and reached. */
    boolean keeps(String personId);

    /** Whoever may know of everybody. */
    Teller OF_ALL = new Teller() {
        @Override
        public boolean sees(String personId) {
            return true;
        }

        @Override
        public boolean keeps(String personId) {
            return true;
        }
    };
}
