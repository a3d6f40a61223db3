package io.lianluo.registry.nomination.web;

import io.lianluo.registry.nomination.Identity;
import io.lianluo.registry.privacy.PersonalDataView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Both sides of the question who the candidate of a nomination is.
 *
 * @param standing whether it is sure, and why
 * @param told     what was said of the candidate; null where somebody known was named
 * @param known    those known already who may be meant, or are
 */
record IdentityView(Identity.Recognition standing, @Nullable PersonalDataView told, List<PersonalDataView> known) { }
