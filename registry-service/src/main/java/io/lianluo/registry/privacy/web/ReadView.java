package io.lianluo.registry.privacy.web;

import io.lianluo.registry.privacy.Access;
import io.lianluo.registry.privacy.PersonalField;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shows that somebody saw a person's data unmasked, or erased it.
 *
 * @param id       identity of the entry
 * @param personId whose data
 * @param by       the token's subject: a person's id, or a client's name
 * @param at       when
 * @param action   what was done
 * @param fields   which fields were shown unmasked; none of an erasure
 * @param why      what for, in the caller's words; null when the person read what is their own
 * @param route    by which request
 */
@Schema(name = "PersonalDataRead", description = "一次个人信息的查阅或删除 · a read or the erasure of personal data")
record ReadView(UUID id, UUID personId, String by, Instant at, Access.Action action, List<PersonalField> fields, @Nullable String why, String route) {

    static ReadView of(Access access) {
        return new ReadView(access.id(), access.personId(), access.by(), access.at(), access.action(), access.fields(), access.why(),
                access.route());
    }
}
