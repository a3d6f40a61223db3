package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.registry.v1.AccountCodeGiven;
import io.lianluo.events.registry.v1.AccountLinked;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import io.lianluo.web.link.OneTimeLinks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts of an identity provider that knows no person ids: given a code, linked, used and parted. */
class AccountIT extends RegistryTest {

    private static final TestTokens CLERK = TestTokens.secretariat("school");
    private static int people;

    @Autowired
    private OneTimeLinks links;

    private String person;
    private TestTokens account;

    @BeforeEach
    void aHeadOfASchoolWithAnAccountThatNobodyKnows() {
        publish("school");
        publish("company");
        people++;
        person = post(CLERK, "/units", Map.of("code", "AC-" + people, "name", "示例学校", "kind", "school", "programmes", List.of("school"), "foundedOn", "2026-07-01",
                "head", Map.of("name", "示例·校长", "mobile", "1390000081" + people, "email", "head%d@sample.example".formatted(people)))).text("headId");
        account = TestTokens.account("head-" + people);
    }

    @Test
    void aHeadEntersTheCodeThatTheClerkHandedOverAndIsThePersonFromThenOn() {
        assertThat(get(account, "/me").status()).as("nobody knows whose the account is").isEqualTo(403);
        Answer given = give(CLERK, "PAPER");
        assertThat(given.status()).isEqualTo(201);
        String code = given.text("code");
        assertThat(get(CLERK, "/persons/" + person + "/accounts").body().at("/codes/0/code").isNull()).as("shown once").isTrue();
        assertThat(everythingStored()).doesNotContain(code);

        Answer linked = link(account, " " + code.toLowerCase(Locale.ROOT).replace("-", " "));
        assertThat(linked.status()).as("%s", linked.body()).isEqualTo(200);
        assertThat(linked.text("name")).isEqualTo("示例·校长");
        assertThat(get(account, "/me").body().at("/capacities/0/said").asString()).isEqualTo("示例学校的负责人");
        assertThat(link(account, code).status()).as("once more, after a broken connection").isEqualTo(200);
        assertThat(link(TestTokens.account("somebody-else"), code).problem()).isEqualTo("account-code-used");
        String id = get(account, "/persons/" + person + "/accounts").body().at("/accounts/0/id").asString();
        await().untilAsserted(() -> assertThat(toldOf(id)).singleElement().satisfies(told -> assertThat(told.getPersonId()).hasToString(person)));

        assertThat(post(account, "/persons/" + person + "/accounts/" + id + "/parting", Map.of()).body().get("accounts")).isEmpty();
        assertThat(get(account, "/me").status()).isEqualTo(403);
        assertThat(post(CLERK, "/persons/" + person + "/accounts/" + id + "/parting", Map.of()).status()).as("it is nobody's").isEqualTo(404);
        await().untilAsserted(() -> assertThat(toldOf(id)).last().satisfies(told -> assertThat(told.getPersonId()).isNull()));
    }

    @Test
    void aCodeByMailIsMadeByTheSenderAndStandsInNoTopic() {
        assertThat(give(CLERK, "MAIL").body().get("code").isNull()).isTrue();
        await().untilAsserted(() -> assertThat(mailed()).hasSize(1));
        AccountCodeGiven told = mailed().getFirst();
        assertThat(told.getEmail()).isEqualTo("head%d@sample.example".formatted(people));
        String code = links.code("account", told.getCodeId().toString());
        assertThat(told.toString()).doesNotContain(code);
        assertThat(link(account, code).status()).isEqualTo(200);
    }

    @Test
    void wrongCodesAreToldAndSlowedDownAndStrangersGiveNone() {
        for (int tried = 0; tried < 5; tried++) {
            assertThat(link(account, "0000-0000-0000").faults()).containsExactly("code: account-code");
        }
        assertThat(link(account, give(CLERK, "PAPER").text("code")).problem()).isEqualTo("too-many-codes");
        assertThat(give(TestTokens.secretariat("company"), "PAPER").status()).as("nobody of theirs").isEqualTo(404);
        assertThat(give(TestTokens.person(UUID.fromString(person)), "PAPER").status()).as("not one's own").isEqualTo(403);
        assertThat(give(CLERK, "PIGEON").faults()).containsExactly("way: one-of");
        assertThat(link(account, "").faults()).containsExactly("code: required");
    }

    private Answer give(TestTokens who, String way) {
        return post(who, "/persons/" + person + "/account-codes", Map.of("way", way));
    }

    private Answer link(TestTokens who, String code) {
        return post(who, "/account/link", Map.of("code", code));
    }

    private List<AccountLinked> toldOf(String id) {
        return TestTopics.values(AccountLinked.class).stream().filter(told -> told.getAccountId().toString().equals(id)).toList();
    }

    private List<AccountCodeGiven> mailed() {
        return TestTopics.values(AccountCodeGiven.class).stream().filter(told -> told.getPersonId().toString().equals(person)).toList();
    }
}
