<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Make a token</xsl:template>
  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/tokens</xsl:with-param><xsl:with-param name="label">Machines</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label">Make a token</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Make a token</h1>
        <p class="govuk-body">A program that has it reads what an auditor of the council may read, of the pages you choose. It sees no names of children, and it changes nothing.</p>
        <form method="post" action="{form/@action}" novalidate="novalidate">
          <xsl:apply-templates select="form" mode="hidden"/>
          <xsl:apply-templates select="form/field[@name = 'name' or @name = 'authority']"/>
          <xsl:call-template name="ticks">
            <xsl:with-param name="fields" select="form/field[@group = 'reads']"/>
            <xsl:with-param name="legend">It may read</xsl:with-param>
          </xsl:call-template>
          <xsl:apply-templates select="form/field[@name = 'ends_on']"/>
          <xsl:apply-templates select="form" mode="buttons"><xsl:with-param name="button">Make the token</xsl:with-param></xsl:apply-templates>
        </form>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
