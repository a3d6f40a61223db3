package io.lianluo.registry.filing.web;

import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.MailAddress;
import io.lianluo.registry.check.CreditCode;
import io.lianluo.registry.check.Mobile;
import io.lianluo.registry.check.Told;
import io.lianluo.registry.filing.DeclaredChange;
import io.lianluo.registry.filing.DeclaredPerson;
import io.lianluo.registry.unit.Registration;
import io.lianluo.registry.unit.UnitData;
import io.lianluo.registry.web.PersonRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * This part of a request declares a unit's data to be otherwise; what is left out stays as it is registered.
 *
 * @param unitName            another name of the unit
 * @param address             another registered address
 * @param creditCode          another credit code
 * @param head                another head
 * @param legalRepresentative another legal representative
 * @param liaison             another liaison
 * @param mobile              another mobile number of the liaison
 * @param email               another mail address of the liaison
 */
@Schema(name = "DeclaredChangeRequest", description = "申报变更的内容；未填的各项不变 · what is declared to be otherwise; what is absent stays")
record ChangeRequest(
        @Schema(description = "单位的新名称 · another name of the unit", example = "示例新公司") @Nullable String unitName,
        @Schema(description = "新的注册地址 · another registered address", example = "示例市示例路1号") @Nullable String address,
        @Schema(description = "新的统一社会信用代码 · another credit code", example = "91350100M000100Y43") @Nullable String creditCode,
        @Schema(description = "新的负责人 · another head") @Nullable PersonRequest head,
        @Schema(description = "新的法定代表人 · another legal representative") @Nullable PersonRequest legalRepresentative,
        @Schema(description = "新的联络员，用于联络员变更 · another liaison, where the liaison changed") @Nullable PersonRequest liaison,
        @Schema(description = "联络员的新手机号码，用于联系方式变更 · another mobile number of the liaison, where the contact changed", example = "13800000002") @Nullable String mobile,
        @Schema(description = "联络员的新邮箱，用于联系方式变更 · another mail address of the liaison, where the contact changed", example = "li@sample.example") @Nullable String email) {

    /**
     * Checks it.
     *
     * @throws InvalidInput with the faults of each part
     */
    DeclaredChange checked() {
        List<Fault> faults = new ArrayList<>();
        String name = part("unitName", unitName, faults, text -> {
            UnitData.name(text);
            return Optional.of(text.strip());
        }, "name");
        String place = part("address", address, faults, text -> Registration.Change.of(Told.nothing(), Told.nothing(), Told.of(text.strip())).address().given(),
                "too-long");
        String code = part("creditCode", creditCode, faults, CreditCode::parse, "credit-code");
        String number = part("mobile", mobile, faults, Mobile::parse, "mobile");
        String mail = part("email", email, faults, MailAddress::parse, "email");
        DeclaredPerson someHead = person("head", head, faults);
        DeclaredPerson representative = person("legalRepresentative", legalRepresentative, faults);
        DeclaredPerson another = person("liaison", liaison, faults);
        if (another != null && (number != null || mail != null)) {
            faults.add(new Fault(number != null ? "change.mobile" : "change.email", "change-needless"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        DeclaredPerson reached = number == null && mail == null ? null : new DeclaredPerson(null, null, number, mail, null);
        return new DeclaredChange(name, place, code, someHead, representative, another == null ? reached : another);
    }

    private static @Nullable String part(String field, @Nullable String text, List<Fault> faults, Function<String, Optional<String>> parse, String rule) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Optional<String> parsed = parse.apply(text);
            if (parsed.isEmpty()) {
                faults.add(new Fault("change." + field, rule));
            }
            return parsed.orElse(null);
        } catch (InvalidInput invalid) {
            invalid.faults().forEach(fault -> faults.add(new Fault("change." + field, fault.rule(), fault.args())));
            return null;
        }
    }

    /** Somebody described; whom the unit means the authority says, so that a unit learns of nobody who may be known. */
    private static @Nullable DeclaredPerson person(String field, @Nullable PersonRequest person, List<Fault> faults) {
        if (person == null) {
            return null;
        }
        if (person.person() != null) {
            faults.add(new Fault("change." + field + ".person", "change-needless"));
        }
        try {
            return DeclaredPerson.of(person.checked("change." + field));
        } catch (InvalidInput invalid) {
            faults.addAll(invalid.faults());
            return null;
        }
    }

    /** Nothing of it, so that personal data does not end in a log. */
    @Override
    public String toString() {
        return "ChangeRequest[…]";
    }
}
