package io.lianluo.files;

/** Says that a file cannot be scanned now, so that it is not taken either. */
public final class ScannerAwayException extends RuntimeException {

    /** Something that went wrong between the service and the scanner. */
    public ScannerAwayException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Something that the scanner says of itself. */
    public ScannerAwayException(String message) {
        super(message);
    }
}
