package io.lianluo.registry.account.web;

import io.lianluo.registry.account.AccountCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code as an office sees it.
 *
 * @param id      its identity
 * @param way     how it reached its person
 * @param givenAt when it was given
 * @param until   when it expires
 * @param used    whether an account was linked by it
 * @param ended   whether it works no longer although nobody used it
 * @param code    the code itself, once, when it is given on paper; null ever after
 */
@Schema(name = "AccountCode")
record CodeView(UUID id, AccountCode.Way way, Instant givenAt, Instant until, boolean used, boolean ended, @Nullable String code) {

    static CodeView of(AccountCode code, @Nullable String shown, Instant now) {
        AccountCode.State state = code.state();
        boolean used = state.usedBy() != null;
        return new CodeView(state.id(), state.way(), state.givenAt(), state.until(), used, !used && (state.ended() || !now.isBefore(state.until())), shown);
    }
}
