package io.lianluo.notification.dispatch;

import java.time.Instant;
import java.util.UUID;

/** Makes the links and codes that letters carry, at the moment in which a letter leaves. */
public interface LetterLinks {

    /**
     * The address of a new link by which an address is confirmed.
     *
     * @param personId the person whose address it is
     * @param use      identity of the one use for which it is made
     * @param until    when it expires
     */
    String address(UUID personId, UUID use, Instant until);

    /**
     * The code by which an account is linked to a person.
     *
     * @param codeId identity of the code
     */
    String accountCode(UUID codeId);
}
