package io.lianluo.registry.declaration.web;

import io.lianluo.registry.declaration.ComparedField;
import io.lianluo.registry.declaration.Declared;
import io.lianluo.registry.declaration.DeclaredUnit;
import io.lianluo.registry.declaration.FirstDeclaration;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.person.Mask;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.programme.seat.Origin;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A declaration as its declarer and the authority see it.
 *
 * @param id                  its id
 * @param programme           code of the programme
 * @param status              where it stands
 * @param unit                the unit
 * @param legalRepresentative its legal representative, numbers masked; null once it is confirmed
 * @param liaison             the liaison whom it names, likewise
 * @param declarer            which of the two declares
 * @param origin              where the liaison comes from
 * @param agency              the agency for which an outside person acts
 * @param officeId            the office to which it is declared; null for that of the whole programme
 * @param papers              what is attached
 * @param remark              what is said about it
 * @param declaredAt          when it was declared last
 * @param endedAt             when it was refused or taken back
 * @param reason              why it was refused
 * @param unitId              the unit on the roster; null until the declaration is confirmed
 * @param compared            each declared field beside what is registered of the unit, for the authority alone
 * @param version             how often it changed, as in its ETag
 */
record DeclarationView(UUID id, String programme, FirstDeclaration.Status status, Unit unit, @Nullable DescribedPerson legalRepresentative, @Nullable DescribedPerson liaison,
                       Declared.Declarer declarer, Origin origin, @Nullable String agency, @Nullable UUID officeId, List<Paper> papers, @Nullable String remark, Instant declaredAt, @Nullable Instant endedAt, @Nullable String reason,
                       @Nullable UUID unitId, @Nullable List<ComparedField> compared, long version) {

    /** The unit, with the parts that {@link DeclaredUnit} explains. */
    @Schema(name = "UnitAsDeclared")
    record Unit(String code, String name, String kind, @Nullable String creditCode, @Nullable String registrationNumber, @Nullable String registrationKind,
                @Nullable String address) { }

    /** A person as the declaration describes them, numbers and address masked. */
    @Schema(name = "PersonAsDeclared")
    record DescribedPerson(String name, @Nullable String idNumber, @Nullable String mobile, @Nullable String email) {

        private static @Nullable DescribedPerson of(@Nullable PersonalData data) {
            return data == null ? null : new DescribedPerson(data.name(), Mask.idNumber(data.idNumber()), Mask.mobile(data.mobile()), Mask.email(data.email()));
        }
    }

    static DeclarationView of(FirstDeclaration declaration, @Nullable UUID unitId, @Nullable List<ComparedField> compared) {
        FirstDeclaration.State state = declaration.state();
        Declared declared = state.declared();
        DeclaredUnit unit = declared.unit();
        return new DeclarationView(state.id(), state.programme(), state.status(), new Unit(unit.code(), unit.name(), unit.kind(), unit.creditCode(),
                unit.registrationNumber(), unit.registrationKind(), unit.address()), DescribedPerson.of(declared.representative()), DescribedPerson.of(declared.liaison()), declared.by(),
                declared.origin(), declared.agency(), declared.officeId(), declared.papers(), declared.remark(), state.declaredAt().getLast(), state.endedAt(), state.reason(),
                unitId, compared, declaration.version());
    }
}
