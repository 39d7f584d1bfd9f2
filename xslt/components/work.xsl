<?xml version="1.0" encoding="utf-8"?>
<!--
  Lists of things that wait, things to check, things that happened, things to choose from.

  due       a due date in its colour: text, urgency (late, soon)
  check     they say, we found, decision side by side: id, heading, says, found, decision, differs
  event     an item of an <ol class="dps-timeline">: at, datetime, what, body, decides
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template name="due">
    <xsl:param name="text"/>
    <xsl:param name="urgency"/>
    <xsl:choose>
      <xsl:when test="string($urgency) = 'late' or string($urgency) = 'soon'">
        <span class="dps-{$urgency}"><xsl:value-of select="$text"/></span>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="check">
    <xsl:param name="id"/>
    <xsl:param name="heading"/>
    <xsl:param name="says"/>
    <xsl:param name="found"/>
    <xsl:param name="decision"/>
    <xsl:param name="differs"/>
    <section id="{$id}" aria-labelledby="{$id}-heading">
      <xsl:attribute name="class">dps-check<xsl:if test="$differs"> dps-check--differs</xsl:if></xsl:attribute>
      <h3 class="govuk-heading-s" id="{$id}-heading"><xsl:value-of select="$heading"/></h3>
      <div class="dps-small"><h4>They say</h4><xsl:copy-of select="$says"/></div>
      <div class="dps-small"><h4>We found</h4><xsl:copy-of select="$found"/></div>
      <div><xsl:copy-of select="$decision"/></div>
    </section>
  </xsl:template>

  <xsl:template name="event">
    <xsl:param name="at"/>
    <xsl:param name="datetime"/>
    <xsl:param name="what"/>
    <xsl:param name="body"/>
    <xsl:param name="decides"/>
    <li>
      <xsl:attribute name="class">dps-timeline__item<xsl:if test="$decides"> dps-timeline__item--decides</xsl:if></xsl:attribute>
      <p><time datetime="{$datetime}"><xsl:value-of select="$at"/></time></p>
      <div>
        <h3><xsl:value-of select="$what"/></h3>
        <xsl:copy-of select="$body"/>
      </div>
    </li>
  </xsl:template>

  <!-- As a model gives it, a list for each day; what happened comes from mode="words" of its element. -->
  <xsl:template match="timeline"><xsl:apply-templates select="day"/></xsl:template>

  <xsl:template match="timeline/day">
    <h2 class="govuk-heading-s"><xsl:value-of select="on/@text"/></h2>
    <ol class="dps-timeline"><xsl:apply-templates select="event"/></ol>
  </xsl:template>

  <xsl:template match="event">
    <xsl:call-template name="event">
      <xsl:with-param name="at" select="at/@text"/>
      <xsl:with-param name="datetime" select="at"/>
      <xsl:with-param name="what"><xsl:apply-templates select="what" mode="words"/></xsl:with-param>
      <xsl:with-param name="decides" select="decides = 1"/>
      <xsl:with-param name="body">
        <p>
          <xsl:if test="note"><xsl:value-of select="note"/><xsl:text> </xsl:text></xsl:if>
          <span class="dps-quiet">
            <xsl:value-of select="who"/>
            <xsl:if test="role">, <xsl:apply-templates select="role" mode="words"/></xsl:if>
          </span>
        </p>
        <xsl:if test="change">
          <xsl:call-template name="details">
            <xsl:with-param name="summary">Before and after</xsl:with-param>
            <xsl:with-param name="body">
              <table class="govuk-table dps-dense">
                <thead><tr><th scope="col">Field</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
                <tbody>
                  <xsl:for-each select="change">
                    <tr>
                      <th scope="row"><xsl:value-of select="field"/></th>
                      <td><xsl:apply-templates select="before" mode="value"/></td>
                      <td><xsl:apply-templates select="after" mode="value"/></td>
                    </tr>
                  </xsl:for-each>
                </tbody>
              </table>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
