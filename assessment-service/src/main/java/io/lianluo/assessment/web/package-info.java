/** The access table of this service, and who may read what. */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.web;
