package io.lianluo.registry.contact.web;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.person.PersonalData;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * This request says how somebody can be reached; what is left out is right as it is known.
 *
 * @param mobile     another mobile number
 * @param email      another mail address
 * @param language   the language they would rather read
 * @param reason     why an office changes it; not asked of the person themselves
 * @param correction whether an office puts a mistake of the record right, of which nothing is to be filed
 */
@Schema(name = "ContactConfirmation", description = "确认或更改联系方式；未填的各项视为无误 · how somebody is reached; what is absent is right as it is known")
record ConfirmContactRequest(
        @Schema(description = "新的手机号码 · another mobile number", example = "13800000002") @Nullable String mobile,
        @Schema(description = "新的邮箱地址 · another mail address", example = "li@sample.example") @Nullable String email,
        @Schema(description = "希望的阅读语言，zh 或 en · the language they would rather read, zh or en", example = "zh") @Nullable String language,
        @Schema(description = "经办部门更改的理由；本人办理不填 · why an office changes it; not asked of the person", example = "单位来函更正")
        @Nullable String reason,
        @Schema(description = "经办部门更正登记差错的填 true，不产生备案 · true where an office puts a mistake of the record right; nothing is to be filed then") @Nullable Boolean correction) {

    /**
     * Returns the details that differ from the known ones; null if none does.
     *
     * @throws InvalidInput with every fault
     */
    @Nullable PersonalData told(PersonalData known) {
        if (mobile == null && email == null && language == null) {
            return null;
        }
        return PersonalData.of(known.name(), known.idNumber(), mobile == null ? known.mobile() : mobile, email == null ? known.email() : email,
                language == null ? known.language() : language);
    }

    boolean isCorrection() {
        return Boolean.TRUE.equals(correction);
    }

    /** Nothing of it, so that personal data does not end in a log. */
    @Override
    public String toString() {
        return "ConfirmContactRequest[…]";
    }
}
