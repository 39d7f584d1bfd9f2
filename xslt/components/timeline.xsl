<?xml version="1.0" encoding="utf-8"?>
<!--
  What happened to a record, newest first.

  history   the section of a record's page: its last events and the way to all of them
  events    mode="events" of anything that holds <event>: the list
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="history">
    <section class="dps-history" aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history">History</h2>
      <xsl:choose>
        <xsl:when test="event">
          <xsl:apply-templates select="." mode="events"><xsl:with-param name="level">3</xsl:with-param></xsl:apply-templates>
          <p class="govuk-body dps-noprint"><a class="govuk-link" href="{path}">
            <xsl:choose>
              <xsl:when test="count > count(event)">All <xsl:value-of select="count"/> events</xsl:when>
              <xsl:otherwise>The whole history</xsl:otherwise>
            </xsl:choose>
          </a></p>
        </xsl:when>
        <xsl:otherwise><p class="govuk-body">Nothing is on record here. What is done from now on will be.</p></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="stood"><p class="govuk-body dps-noprint"><a class="govuk-link" href="{stood}">How it stood on a day</a></p></xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="*" mode="events">
    <xsl:param name="level">2</xsl:param>
    <ol class="dps-timeline">
      <xsl:for-each select="event">
        <li>
          <xsl:attribute name="class">dps-timeline__item<xsl:if test="decides = 1"> dps-timeline__item--decides</xsl:if></xsl:attribute>
          <p><time datetime="{at}"><xsl:value-of select="at/@text"/></time></p>
          <div>
            <xsl:element name="h{$level}">
              <xsl:attribute name="class">dps-timeline__what</xsl:attribute>
              <xsl:value-of select="what"/>
            </xsl:element>
            <p class="dps-quiet"><xsl:apply-templates select="." mode="who"/></p>
            <xsl:if test="was or becomes"><p class="dps-timeline__facts"><xsl:apply-templates select="." mode="facts"/></p></xsl:if>
          </div>
        </li>
      </xsl:for-each>
    </ol>
  </xsl:template>

  <!-- A name, the body acted for, both, or neither: then nobody was signed in. -->
  <xsl:template match="event | row" mode="who">
    <xsl:value-of select="person"/>
    <xsl:if test="person and body">, </xsl:if>
    <xsl:value-of select="body"/>
    <xsl:if test="not(person or body)">The service itself</xsl:if>
  </xsl:template>

  <xsl:template match="event | row" mode="facts">
    <xsl:if test="was and not(was = becomes)">
      <span class="govuk-visually-hidden">Before: </span>
      <xsl:apply-templates select="was" mode="fact"/>
      <xsl:if test="becomes"><xsl:text> </xsl:text><span aria-hidden="true">→</span><xsl:text> </xsl:text></xsl:if>
    </xsl:if>
    <xsl:if test="becomes">
      <xsl:if test="was and not(was = becomes)"><span class="govuk-visually-hidden">After: </span></xsl:if>
      <xsl:apply-templates select="becomes" mode="fact"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="was | becomes" mode="fact">
    <xsl:choose>
      <xsl:when test="../code = 1"><xsl:apply-templates select="." mode="code"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The words that lists and tags have for the same states. -->
  <xsl:template match="*" mode="code">
    <xsl:choose>
      <xsl:when test=". = 'submitted'">Received</xsl:when>
      <xsl:when test=". = 'evaluating'">Being checked</xsl:when>
      <xsl:when test=". = 'clarifying'">Question asked</xsl:when>
      <xsl:when test=". = 'opened'">Being marked</xsl:when>
      <xsl:when test=". = 'scored'">Result ready</xsl:when>
      <xsl:when test=". = 'choosing'">With family</xsl:when>
      <xsl:when test=". = 'ranked'">First in rank</xsl:when>
      <xsl:when test=". = 'choice'">The family’s choice</xsl:when>
      <xsl:when test=". = 'next'">Next in rank</xsl:when>
      <xsl:when test=". = 'proposed'">To approve</xsl:when>
      <xsl:when test=". = 'made'">Awarded</xsl:when>
      <xsl:when test=". = 'issued'">Waiting for acceptance</xsl:when>
      <xsl:when test=". = 'active'">Concluded</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="plain"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
