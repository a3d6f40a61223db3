package io.lianluo.registry.web;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.person.Described;
import io.lianluo.registry.person.Meant;
import io.lianluo.registry.person.PersonalData;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person as a caller describes them.
 *
 * @param name     the name
 * @param idNumber the citizen's ID number
 * @param mobile   the mobile number, Chinese unless it names a country
 * @param email    the mail address
 * @param language zh or en; of somebody new zh when left out
 * @param person   whom the caller means, where that is doubtful: the id of somebody known, or new
 */
@Schema(name = "PersonDescription", description = "对一名人员的描述 · a person as a caller describes them")
public record PersonRequest(
        @Schema(description = "姓名；新的人员必填 · the name; needed of somebody new", example = "示例·李") @Nullable String name,
        @Schema(description = "居民身份证号码，18 位，校验码须正确 · the citizen's ID number of 18 signs, whose last must fit", example = "11010519491231002X")
        @Nullable String idNumber,
        @Schema(description = "手机号码；中国号码之外须带国家代码 · the mobile number, Chinese unless it names a country", example = "13800000001")
        @Nullable String mobile,
        @Schema(description = "邮箱地址 · the mail address", example = "li@sample.example") @Nullable String email,
        @Schema(description = "阅读语言，zh 或 en；新的人员不填为 zh · zh or en; zh of somebody new if absent", example = "zh") @Nullable String language,
        @Schema(description = "有疑问时指明是谁：已知人员的编号，或 new · whom you mean, where that is doubtful: the id of somebody known, or new", example = "new")
        @Nullable String person) {

    /**
     * Checks the description and returns the person's data.
     *
     * @param field name of the field in which the description stands, by which faults name its parts
     * @throws InvalidInput with every fault
     */
    public PersonalData checked(String field) {
        return InvalidInput.naming(part -> field + "." + part, () -> PersonalData.of(name, idNumber, mobile, email, language));
    }

    /**
     * Does the same, and adds whom the caller says they mean.
     *
     * @throws InvalidInput with every fault
     */
    public Described described(String field) {
        String part = field + ".person";
        return new Described(part, checked(field), Meant.of(part, person));
    }

    /** Nothing of it, so that personal data does not end in a log. */
    @Override
    public String toString() {
        return "PersonRequest[…]";
    }
}
