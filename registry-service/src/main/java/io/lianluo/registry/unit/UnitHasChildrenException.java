package io.lianluo.registry.unit;

/** Units stand below it, which must be moved or dissolved first. */
public final class UnitHasChildrenException extends RuntimeException {

    private final String child;

    UnitHasChildrenException(String child) {
        super("the unit " + child + " stands below");
        this.child = child;
    }

    /** Code of one of them. */
    public String child() {
        return child;
    }
}
