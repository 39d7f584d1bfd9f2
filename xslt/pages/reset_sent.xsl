<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Look into your email</xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Look into your email</h1>
        <p class="govuk-body">If there is an account with that address, a link is on its way. It works once, within <xsl:value-of select="minutes"/> minutes.</p>
        <p class="govuk-body">If nothing comes, look among the unwanted mail, and whether you have an account with another address. Then <a class="govuk-link" href="/reset-password">ask for another link</a>.</p>
        <xsl:if test="frame/demo"><p class="govuk-body">This demo sends nothing: <a class="govuk-link" href="/demo/mail">read the message here</a>, after a few seconds.</p></xsl:if>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
