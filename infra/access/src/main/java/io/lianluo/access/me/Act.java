package io.lianluo.access.me;

/**
 * The operation by which somebody does what waits for them, as the interface names it.
 *
 * @param operation name of the operation
 * @param method    HTTP method of the operation
 * @param address   address of the operation behind {@code /api/v1}, with {@code {id}} for what it is about and {@code {seat}} for the seat
 */
public record Act(String operation, String method, String address) {

    /** An operation that shows something. */
    public static Act get(String operation, String address) {
        return new Act(operation, "GET", address);
    }

    /** An operation that does something. */
    public static Act post(String operation, String address) {
        return new Act(operation, "POST", address);
    }

    /** An operation that puts something in the place of what was there. */
    public static Act put(String operation, String address) {
        return new Act(operation, "PUT", address);
    }
}
