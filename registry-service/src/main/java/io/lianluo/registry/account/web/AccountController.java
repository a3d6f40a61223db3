package io.lianluo.registry.account.web;

import io.lianluo.access.Caller;
import io.lianluo.registry.account.Account;
import io.lianluo.registry.account.AccountCode;
import io.lianluo.registry.account.AccountService;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.web.ETag;
import io.lianluo.web.Problems;
import io.lianluo.web.SignedInAccount;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class AccountController {

    private final AccountService service;
    private final Persons persons;
    private final Sight sight;
    private final Clock clock;

    AccountController(AccountService service, Persons persons, Sight sight, Clock clock) {
        this.service = service;
        this.persons = persons;
        this.sight = sight;
        this.clock = clock;
    }

    /** Links the account with which the caller signed in to the person to whom the code was given. */
    @PostMapping("/account/link")
    @Operation(operationId = "linkAccount", summary = "以关联码关联本人的账号 · links your account by a code",
            description = "登录后输入经办部门发放的关联码，账号即归本人使用；输错次数过多时答复 429。 · Enter the code that an office gave you, signed in with your own "
            + "account. Too many wrong codes answer 429.")
    LinkedView link(@RequestBody @Valid LinkRequest request, SignedInAccount signedIn) {
        Account account = service.link(signedIn.id(), Objects.requireNonNull(request.code()));
        UUID personId = Objects.requireNonNull(account.state().personId());
        return new LinkedView(personId, persons.find(personId).map(person -> person.data().name()).orElse(""), Objects.requireNonNull(account.state().since()));
    }

    /** Gives a person a code; those before work no longer. */
    @PostMapping("/persons/{id}/account-codes")
    @Operation(operationId = "giveAccountCode", summary = "向人员发放账号关联码 · gives a person a code to link their account by",
            description = "由现在管理该人员的经办部门发放；以前发放的随之失效。纸质发放的关联码只在本次答复中显示。 · The office that has the person now gives it; those before end. A code "
            + "on paper shows in this answer alone.")
    @ApiResponse(responseCode = "201")
    ResponseEntity<CodeView> give(@PathVariable UUID id, @RequestBody @Valid GiveCodeRequest request, Caller caller) {
        Person person = known(id, caller);
        caller.require(sight.teller(caller).keeps(id));
        AccountCode code = service.give(person, Objects.requireNonNull(request.way()), caller.subject());
        String shown = request.way() == AccountCode.Way.PAPER ? service.signs(code) : null;
        return ResponseEntity.created(URI.create("/api/v1/persons/" + id + "/accounts")).eTag(ETag.of(code.version()))
                .body(CodeView.of(code, shown, clock.instant()));
    }

    /** The accounts of a person, and the codes that were given to them. */
    @GetMapping("/persons/{id}/accounts")
    @Operation(operationId = "listAccounts", summary = "查看人员关联的账号和关联码 · the accounts of a person, and the codes given to them",
            description = "本人和现在管理该人员的经办部门可以查看。 · For the person, and the office that has them now.")
    AccountsView accounts(@PathVariable UUID id, Caller caller) {
        return view(checked(id, caller));
    }

    /** Parts an account from its person; who signs in with it is nobody then. */
    @PostMapping("/persons/{id}/accounts/{account}/parting")
    @Operation(operationId = "partAccount", summary = "解除账号与人员的关联 · parts an account from its person",
            description = "本人或现在管理该人员的经办部门可以解除。 · The person does it, or the office that has them now.")
    AccountsView part(@PathVariable UUID id, @PathVariable UUID account, Caller caller) {
        checked(id, caller);
        if (!service.part(id, account)) {
            throw Problems.notFound("account", account);
        }
        return view(id);
    }

    private UUID checked(UUID id, Caller caller) {
        known(id, caller);
        caller.require(id.equals(caller.personId()) || sight.teller(caller).keeps(id));
        return id;
    }

    private Person known(UUID id, Caller caller) {
        return persons.find(id).filter(person -> sight.seesPerson(caller, id)).orElseThrow(() -> Problems.notFound("person", id));
    }

    private AccountsView view(UUID personId) {
        return new AccountsView(service.accounts(personId).stream().map(AccountsView.Linked::of).toList(),
                service.codes(personId).stream().map(code -> CodeView.of(code, null, clock.instant())).toList());
    }
}
