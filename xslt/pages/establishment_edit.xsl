<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="establishment">Change <xsl:value-of select="establishment/name"/></xsl:when>
      <xsl:otherwise>Add an establishment</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="back">
    <xsl:call-template name="back">
      <xsl:with-param name="href">/establishments<xsl:if test="establishment">/<xsl:value-of select="establishment/id"/></xsl:if></xsl:with-param>
      <xsl:with-param name="label">Back to <xsl:choose>
          <xsl:when test="establishment"><xsl:value-of select="establishment/name"/></xsl:when>
          <xsl:otherwise>your establishments</xsl:otherwise>
        </xsl:choose></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l"><xsl:apply-templates select="." mode="title"/></h1>
        <xsl:apply-templates select="form" mode="sections"/>
      </div>
    </div>
  </xsl:template>

  <!-- Needed or not by what is answered before them: the server says so. -->
  <xsl:template match="field[@name = 'urn' or @name = 'address' or @name = 'postcode' or @name = 'rated_on']" mode="label"><xsl:value-of select="label"/></xsl:template>

  <xsl:template match="form" mode="sections">
    <xsl:variable name="asks" select="/page/asks"/>
    <xsl:variable name="known" select="field[@name = 'kind'][option/@checked][not(error)]"/>
    <xsl:variable name="regulated" select="field[@name = 'regulator']/option/@checked"/>
    <form method="post" action="{@action}" novalidate="novalidate">
      <xsl:apply-templates select="." mode="hidden"/>
      <xsl:if test="$known"><xsl:call-template name="chosen"/></xsl:if>
      <xsl:apply-templates select="field[@name = 'kind' or @name = 'regulator'][not($known)]"/>
      <xsl:apply-templates select="field[@name = 'name']"/>
      <xsl:if test="$regulated or $asks/section41 = 1 or field[@name = 'urn']/error">
        <h2 class="govuk-heading-m">Registration and rating</h2>
        <xsl:apply-templates select="field[@name = 'urn' or @name = 'rating' or @name = 'rated_on'][$regulated or error or ../field[@name = 'urn']/error]"/>
        <xsl:apply-templates select="field[@name = 'section41'][$asks/section41 = 1]"/>
      </xsl:if>
      <h2 class="govuk-heading-m">Place</h2>
      <xsl:apply-templates select="field[@name = 'placed' or @name = 'address' or @name = 'postcode']"/>
      <xsl:apply-templates select="field[@name = 'stand_in'][value = '1' or ../field[@name = 'postcode']/error]"/>
      <h2 class="govuk-heading-m">Who it takes</h2>
      <xsl:apply-templates select="field[@name = 'age_from' or @name = 'age_to' or @name = 'takes']"/>
      <xsl:apply-templates select="field[@name = 'places' or @name = 'vacancies'][not($asks/places = 0) or error]"/>
      <xsl:apply-templates select="." mode="buttons"><xsl:with-param name="button">Save</xsl:with-param></xsl:apply-templates>
    </form>
  </xsl:template>

  <!-- What the page before asked. -->
  <xsl:template name="chosen">
    <input type="hidden" name="kind" value="{field[@name = 'kind']/option[@checked]/@value}"/>
    <input type="hidden" name="regulator" value="{field[@name = 'regulator']/option[@checked]/@value}"/>
    <p class="govuk-body">
      <strong><xsl:value-of select="field[@name = 'kind']/option[@checked]/label"/></strong>
      <xsl:choose>
        <xsl:when test="field[@name = 'regulator']/option/@checked">, in the register of <xsl:value-of select="field[@name = 'regulator']/option[@checked]/label"/>.</xsl:when>
        <xsl:otherwise>, in no regulator’s register.</xsl:otherwise>
      </xsl:choose>
      <xsl:text> </xsl:text><a class="govuk-link" href="{@action}?change=1">Change<span class="govuk-visually-hidden"> what it is and who registers it</span></a>
    </p>
  </xsl:template>

</xsl:stylesheet>
