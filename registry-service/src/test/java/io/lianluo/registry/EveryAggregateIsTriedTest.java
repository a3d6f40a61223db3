package io.lianluo.registry;

import io.lianluo.registry.account.Account;
import io.lianluo.registry.account.AccountCode;
import io.lianluo.registry.advice.Reply;
import io.lianluo.registry.announcement.Announcement;
import io.lianluo.registry.calendar.YearOfCalendar;
import io.lianluo.registry.contact.MailedAddress;
import io.lianluo.registry.contact.Round;
import io.lianluo.registry.declaration.FirstDeclaration;
import io.lianluo.registry.filing.Filing;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.application.Application;
import io.lianluo.registry.office.ProgrammeOffice;
import io.lianluo.registry.particulars.UnitParticulars;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.programme.Draft;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.roster.RosterRun;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.unit.Unit;
import io.lianluo.testing.EveryAggregateIsTried;

class EveryAggregateIsTriedTest extends EveryAggregateIsTried {

    EveryAggregateIsTriedTest() {
        super(Account.class, AccountCode.class, Reply.class, Announcement.class, YearOfCalendar.class, MailedAddress.class, Round.class, FirstDeclaration.class, Filing.class,
                Nomination.class, Application.class, ProgrammeOffice.class, Person.class, Draft.class, Programme.class,
                RosterRun.class, Seat.class, Unit.class, UnitParticulars.class);
    }
}
