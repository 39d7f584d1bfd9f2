<?xml version="1.0" encoding="utf-8"?>
<!-- A provider's establishments: where each is admitted, and what it can do next. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="." mode="answer"/></xsl:template>

  <xsl:template match="page" mode="answer">
    <xsl:variable name="admitted" select="count(establishment[admitted])"/>
    <xsl:choose>
      <xsl:when test="not(establishment)">Add your first establishment</xsl:when>
      <xsl:when test="$admitted = count(establishment)">
        <xsl:call-template name="count">
          <xsl:with-param name="of" select="$admitted"/>
          <xsl:with-param name="one">establishment, admitted</xsl:with-param>
          <xsl:with-param name="many">establishments, all admitted</xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$admitted"/> of <xsl:call-template name="count">
          <xsl:with-param name="of" select="count(establishment)"/>
          <xsl:with-param name="one">establishment</xsl:with-param>
        </xsl:call-template> admitted</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="label">Establishments</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="dps-headline">
      <div>
        <span class="dps-caption"><xsl:value-of select="frame/who/body"/></span>
        <h1 class="govuk-heading-l"><xsl:apply-templates select="." mode="answer"/></h1>
      </div>
      <div class="govuk-button-group"><a href="/establishments/new" role="button" draggable="false" class="govuk-button" data-module="govuk-button">Add an establishment</a></div>
    </div>
    <xsl:choose>
      <xsl:when test="establishment">
        <xsl:call-template name="table">
          <xsl:with-param name="id">establishments</xsl:with-param>
          <xsl:with-param name="caption">Your establishments</xsl:with-param>
          <xsl:with-param name="look">hidden</xsl:with-param>
          <xsl:with-param name="wide" select="true()"/>
          <xsl:with-param name="head">
            <tr><th scope="col">Establishment</th><th scope="col">Rating</th><th scope="col">Vacancies</th><th scope="col">Admitted</th><th scope="col">Next</th></tr>
          </xsl:with-param>
          <xsl:with-param name="body"><xsl:apply-templates select="establishment"/></xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <p class="govuk-body">An establishment is what is admitted and invited: a school, a home, an agency or a service. Add it, then apply for it.</p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="establishment">
    <tr>
      <th scope="row">
        <a class="govuk-link" href="/establishments/{id}"><xsl:value-of select="name"/></a><br/>
        <span class="dps-quiet"><xsl:value-of select="kind"/><xsl:if test="postcode">, <xsl:value-of select="postcode"/></xsl:if></span>
      </th>
      <td><xsl:value-of select="rated"/></td>
      <td>
        <xsl:if test="vacancies">
          <xsl:value-of select="vacancies"/> of <xsl:value-of select="places"/>
          <xsl:if test="vacancies_on"><br/><span class="dps-quiet">on <xsl:value-of select="vacancies_on/@text"/></span></xsl:if>
        </xsl:if>
      </td>
      <td>
        <xsl:value-of select="admitted"/>
        <xsl:if test="suspended"><br/><span class="dps-late">Suspended: <xsl:value-of select="suspended"/></span></xsl:if>
        <xsl:if test="not(admitted) and not(suspended)"><span class="dps-quiet">Not yet</span></xsl:if>
      </td>
      <td>
        <xsl:choose>
          <xsl:when test="application"><a class="govuk-link" href="/applications/{application}">Application<span class="govuk-visually-hidden"> of <xsl:value-of select="name"/></span></a></xsl:when>
          <xsl:otherwise><a class="govuk-link" href="/establishments/{id}/apply">Apply<span class="govuk-visually-hidden"> for <xsl:value-of select="name"/></span></a></xsl:otherwise>
        </xsl:choose>
      </td>
    </tr>
  </xsl:template>

</xsl:stylesheet>
