package io.lianluo.registry.programme.duty;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.programme.appointment.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kind of thing that duties are owed about where it is not the unit itself (对象): families, rule documents, systems.
 *
 * @param id              identity among the subjects of the programme, such as family
 * @param title           what one of them is called
 * @param seat            id of the seat rule whose units have such subjects
 * @param keptBy          who keeps the list
 * @param confidentiality id of the confidentiality class of the list; null when anybody concerned may read it
 * @param articles        numbers of the articles that it follows from
 */
public record SubjectRule(String id, LocalizedText title, String seat, Actor keptBy, @Nullable String confidentiality, List<String> articles) { }
