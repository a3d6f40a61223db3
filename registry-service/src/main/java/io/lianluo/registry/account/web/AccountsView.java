package io.lianluo.registry.account.web;

import io.lianluo.registry.account.Account;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The accounts of a person, and the codes that were given to them.
 *
 * @param accounts the accounts that are theirs
 * @param codes    the codes, the latest first
 */
record AccountsView(List<Linked> accounts, List<CodeView> codes) {

    /**
     * An account.
     *
     * @param id    identity of the account; the name that the identity provider gives it is kept nowhere
     * @param since when it was linked
     */
    @Schema(name = "LinkedAccount")
    record Linked(UUID id, Instant since) {

        static Linked of(Account account) {
            return new Linked(account.id(), Objects.requireNonNull(account.state().since()));
        }
    }
}
