<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Privacy</xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="label">Privacy</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Privacy</h1>
        <p class="govuk-body">The council that leads a purchasing system is responsible for what is kept in it. Its address is on the system’s page.</p>
        <h2 class="govuk-heading-m">What is kept about you</h2>
        <p class="govuk-body">If you have an account: your name, e-mail address, whom you act for and in which role, and when you signed in. Every change you make is kept with your name and the time, because public purchases must be open to audit.</p>
        <h2 class="govuk-heading-m">What is kept about children</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>A referral holds age and gender, needs and outcomes, and no name, address or date of birth.</li>
          <li>The home’s postcode is used to work out distance. Nobody can read it back, and a provider sees only a band of distance.</li>
          <li>A name is kept only if the council enters it. It can be read by the council’s own brokers and, once there is an agreement, by the provider that was chosen.</li>
          <li>Nothing in a published notice is about a child.</li>
        </ul>
        <h2 class="govuk-heading-m">Why, and for how long</h2>
        <p class="govuk-body">To carry out public tasks: to place children and to buy services (UK GDPR, article 6(1)(e)). Records of a purchase are kept for six years after the agreement ends, or longer where the law on children’s records says so.</p>
        <h2 class="govuk-heading-m">Your rights</h2>
        <p class="govuk-body">You may ask for a copy of what is kept about you, for mistakes to be put right and, where no law says it must be kept, for it to be deleted. Write to the council. You may complain to the <a class="govuk-link" href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.</p>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
