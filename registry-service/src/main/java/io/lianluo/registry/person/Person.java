package io.lianluo.registry.person;

import io.lianluo.eventing.Aggregate;

/** A person behind appointments and offices. Elsewhere known by id alone. */
public final class Person extends Aggregate<PersonEvent> {

    private final String id;
    private PersonalData data;

    private Person(String id, PersonalData data) {
        this.id = id;
        this.data = data;
    }

    /** Somebody who becomes known. */
    public static Person register(String id, PersonalData data) {
        Person person = new Person(id, data);
        person.raise(new PersonEvent.Registered());
        return person;
    }

    /** The person as the store kept them. */
    public static Person restore(String id, PersonalData data) {
        return new Person(id, data);
    }

    /** Takes over what somebody tells; what they are silent about stays. */
    public void update(PersonalData told) {
        PersonalData updated = data.updatedBy(told);
        if (!updated.equals(data)) {
            data = updated;
            raise(new PersonEvent.ContactChanged());
        }
    }

    /** Who they are and how to reach them. */
    public PersonalData data() {
        return data;
    }

    @Override
    public String id() {
        return id;
    }
}
