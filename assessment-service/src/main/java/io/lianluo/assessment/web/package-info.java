/** What the interfaces of this service share: who may read what. */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.web;
