package io.lianluo.schemas;

/** Why schemas could not be registered; the message is a sentence for whoever deploys. */
public final class RegistrationException extends RuntimeException {

    /** The reasons for which a registration can fail, each with the exit code by which a script sees it. */
    public enum Reason {
        /** A schema breaks what its subscribers rely on; nothing was registered. */
        INCOMPATIBLE(1),
        /** The registry does not answer, or answers that it cannot work. */
        UNREACHABLE(3),
        /** The registry does not accept the credentials, or their rights do not suffice. */
        UNAUTHORISED(4),
        /** The registry refuses for another reason, which the message gives. */
        REFUSED(5);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        /** Exit code of the command. */
        public int exitCode() {
            return exitCode;
        }
    }

    private final Reason reason;

    RegistrationException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    /** Returns what stood in the way. */
    public Reason reason() {
        return reason;
    }
}
