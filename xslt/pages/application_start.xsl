<?xml version="1.0" encoding="utf-8"?>
<!-- An establishment chooses what it asks to join: several categories of one system at once. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/categories.xsl"/>

  <xsl:template match="page" mode="title">Apply for <xsl:value-of select="establishment/name"/></xsl:template>

  <xsl:template match="page" mode="back">
    <xsl:call-template name="back">
      <xsl:with-param name="href">/establishments/<xsl:value-of select="establishment/id"/></xsl:with-param>
      <xsl:with-param name="label">Back to <xsl:value-of select="establishment/name"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Apply for <xsl:value-of select="establishment/name"/></h1>
        <p class="govuk-body">Tick every category that you want to be invited in. What is shared is asked once. Joining is free and promises no placements.</p>
        <xsl:choose>
          <xsl:when test="form/field">
            <form method="post" action="{form/@action}" novalidate="novalidate">
              <xsl:apply-templates select="form" mode="hidden"/>
              <xsl:apply-templates select="category" mode="system"/>
              <xsl:apply-templates select="form" mode="buttons"><xsl:with-param name="button">Start application</xsl:with-param></xsl:apply-templates>
            </form>
          </xsl:when>
          <xsl:when test="category"><xsl:apply-templates select="category" mode="system"/></xsl:when>
          <xsl:otherwise><p class="govuk-body">No system takes applications now.</p></xsl:otherwise>
        </xsl:choose>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="form" mode="whole">#<xsl:apply-templates select="field[@widget = 'tick'][1]" mode="first"/></xsl:template>

</xsl:stylesheet>
