package io.lianluo.access;

import io.lianluo.domain.DerivedId;
import java.util.UUID;

/** The identity of an account of an identity provider, the same in every service; the name itself is kept nowhere. */
public final class AccountId {

    private AccountId() { }

    /**
     * The identity of an account.
     *
     * @param issuer  the issuer of its tokens ({@code iss})
     * @param subject the name that the issuer gives it ({@code sub})
     */
    public static UUID of(String issuer, String subject) {
        return DerivedId.of("account", issuer, subject);
    }
}
