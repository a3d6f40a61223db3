package io.lianluo.registry.contact.web;

import io.lianluo.access.Caller;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.contact.ContactService;
import io.lianluo.registry.contact.ContactTerms;
import io.lianluo.registry.person.ContactReliability;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.registry.unit.Shown;
import io.lianluo.web.Cursor;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/persons")
class PersonController {

    /** Of so many without an address, a page looks which are of the caller's programmes. */
    private static final int LOOKED_AT = 500;

    private final Persons persons;
    private final PersonService service;
    private final ContactTerms terms;
    private final ContactService contacts;
    private final Sight sight;
    private final PersonViews views;

    PersonController(Persons persons, PersonService service, ContactTerms terms, ContactService contacts, Sight sight, PersonViews views) {
        this.persons = persons;
        this.service = service;
        this.terms = terms;
        this.contacts = contacts;
        this.sight = sight;
        this.views = views;
    }

    /**
     * People of whose contact details something is to be said (SCH-7), by id, with contact data masked. Offices see who serves for their
     * programmes, so that a page may be shorter than the limit where somebody has left.
     */
    @GetMapping
    @Operation(operationId = "listPersons", summary = "查看联系方式有待处理的人员 · people of whose contact details something is to be done",
            description = "联系方式打码显示。经办部门只见其制度的在任人员，因此一页可能少于 limit 条。 · Contact details are masked. Offices see who "
            + "serves for their programmes, so that a page may be shorter than the limit.")
    Page<PersonView> list(
            @Parameter(description = "缺邮箱、待确认、投递失败或逾期未确认；不能查询已确认的 · what is to be said of the contact details; CONFIRMED cannot be asked for")
            @RequestParam ContactReliability.Status contact,
            @Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @RequestParam(required = false) @Nullable String programme,
            Paging paging, Caller caller) {
        if (contact == ContactReliability.Status.CONFIRMED) {
            throw new InvalidInput("contact", "contact-list");
        }
        Shown shown = sight.shown(caller, programme);
        if (contact == ContactReliability.Status.MISSING) {
            return unreachable(shown, paging);
        }
        List<Person> found = persons.list(contact, SeatFilter.all().in(shown).programmes(), paging.after(List::getFirst), paging.limit() + 1);
        Page<Person> page = Page.of(found, paging.limit(), person -> Cursor.encode(person.id()));
        return new Page<>(page.items().stream().filter(person -> serves(person, shown))
                .map(views::of).toList(), page.next());
    }

    /** Liaisons and heads of units are told things; of which programmes somebody is shows by looking: at so many for a page, which may be shorter. */
    private Page<PersonView> unreachable(Shown shown, Paging paging) {
        List<Person> looked = persons.list(ContactReliability.Status.MISSING, null, paging.after(List::getFirst), LOOKED_AT + 1);
        List<Person> found = new ArrayList<>();
        @Nullable UUID last = null;
        for (Person person : looked.subList(0, Math.min(LOOKED_AT, looked.size()))) {
            if (found.size() == paging.limit()) {
                break;
            }
            last = person.id();
            if (serves(person, shown) || sight.headsUnder(person.id(), shown)) {
                found.add(person);
            }
        }
        boolean more = last != null && !looked.getLast().id().equals(last);
        return new Page<>(found.stream().map(views::of).toList(), more ? Cursor.encode(last) : null);
    }

    private boolean serves(Person person, Shown shown) {
        return shown.programmes() == null || !Collections.disjoint(terms.servedBy(person.id()), shown.programmes())
                || !shown.parts().isEmpty() && sight.servesUnder(person.id(), shown);
    }

    /** A person, with contact data masked. */
    @GetMapping("/{id}")
    @Operation(operationId = "getPerson", summary = "查看一名人员，联系方式打码 · a person, with contact details masked",
            description = "证件号、手机号和邮箱均打码；查看原文另见 personal-data。含现任和将任的经办部门。 · ID number, mobile number and mail address are masked; "
            + "personal-data shows them in full. It says for which offices they act, or will.")
    ResponseEntity<PersonView> get(@PathVariable UUID id, Caller caller) {
        return answer(known(id, caller));
    }

    /**
     * Confirms how somebody can be reached, as it is known or changed by what is told: the person, or who keeps a roster in which they stand now,
     * with a reason. An address that the person gives is theirs once they confirmed it by the link that is sent there.
     */
    @PostMapping("/{id}/contact/confirmation")
    @Operation(operationId = "confirmContact", summary = "确认或更改联系方式 · confirms or changes how somebody is reached",
            description = "本人确认，或由管理其名册的秘书处代办并说明理由。本人填写的新邮箱须经邮件中的链接确认后生效；确认邮件发送过多时答复 429。 · The "
            + "person does it, or the secretariat that keeps their roster, with a reason. A new mail address of one's own counts once it is confirmed by the "
            + "link that is sent there; too many such mails answer 429.")
    ResponseEntity<PersonView> confirm(@PathVariable UUID id, @RequestBody ConfirmContactRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Person person = known(id, caller);
        boolean themselves = id.equals(caller.personId());
        caller.require(themselves || sight.teller(caller).keeps(id));
        ifMatch.check(person.version());
        if (themselves && request.isCorrection()) {
            throw new InvalidInput("correction", "correction-by-office");
        }
        if (themselves) {
            contacts.confirm(person, request.told(person.data()));
        } else {
            service.confirmContact(person, request.told(person.data()), caller.subject(), request.reason(), request.isCorrection());
        }
        return answer(person);
    }

    private Person known(UUID id, Caller caller) {
        return persons.find(id).filter(person -> sight.seesPerson(caller, id)).orElseThrow(() -> Problems.notFound("person", id));
    }

    private ResponseEntity<PersonView> answer(Person person) {
        return ResponseEntity.ok().eTag(ETag.of(person.version())).body(views.of(person));
    }
}
