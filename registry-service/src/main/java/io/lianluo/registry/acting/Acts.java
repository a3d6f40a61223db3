package io.lianluo.registry.acting;

import java.time.ZoneId;

/** Knows when it is, and who is acting. */
public interface Acts {

    /** An act of whoever is acting now. */
    Act now(ZoneId zone);
}
