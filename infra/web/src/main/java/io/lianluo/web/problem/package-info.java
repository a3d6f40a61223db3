/**
 * Every refusal of a request, wherever it is raised, becomes one kind of answer: an RFC 9457 problem in the caller's language.
 * What is not foreseen becomes a 500 that tells the trace id and nothing else.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.web.problem;
