package io.lianluo.registry.declaration.web;

import io.lianluo.registry.privacy.PersonalDataView;

/**
 * The people of a declaration, as it describes them.
 *
 * @param legalRepresentative the legal representative
 * @param liaison             the liaison
 */
record DeclaredPeopleView(PersonalDataView legalRepresentative, PersonalDataView liaison) { }
